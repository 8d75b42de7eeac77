import { hostAndPort, listenAddress, networks, oneOf, origin, path, wholeNumber } from './kinds.ts'
import { group, setting } from './setting.ts'

/** Where the product stands and answers. */
export const serving = group({
  title: { vi: 'Chạy ở đâu', en: 'Where it runs' },
  by: 'OFFICE',
  fields: {
    data: setting('KHOAN_VIEC_DATA', path, {
      about: {
        vi: 'Thư mục giữ mọi dữ liệu; không đặt thì là `khoan-viec` trong thư mục dữ liệu của người chạy.',
        en: 'The folder of everything that is kept; left out, `khoan-viec` under the data home of whoever runs it.',
      },
      example: '/var/lib/khoan-viec',
    }),
    port: setting('PORT', wholeNumber(1, 65_535), {
      about: {
        vi: 'Cổng; không đặt thì là 4040, hoặc cổng trống kế tiếp. Cổng đã đặt mà bận thì không khởi động.',
        en: 'The port; left out, 4040 or the next free one. A port that is given and busy is refused.',
      },
      example: '4040',
    }),
    host: setting('KHOAN_VIEC_HOST', listenAddress, {
      initial: '127.0.0.1',
      about: {
        vi: 'Địa chỉ mà chương trình nghe. Chỉ đổi khi máy chủ chuyển tiếp (proxy) ở máy khác.',
        en: 'The address listened on. Change it only where the proxy stands on another machine.',
      },
    }),
    origin: setting('KHOAN_VIEC_ORIGIN', origin, {
      about: {
        vi: 'Địa chỉ mà mọi người gõ vào trình duyệt, khi có proxy đứng trước. Khóa truy cập (passkey), cookie và mọi liên kết thuộc về địa chỉ này.',
        en: 'The address that people type, where a proxy stands before it. Passkeys, cookies and every link belong to it.',
      },
      example: 'https://khoan-viec.example.gov.vn',
    }),
    proxies: setting('KHOAN_VIEC_PROXIES', networks, {
      initial: '127.0.0.1, ::1',
      about: {
        vi: 'Proxy đứng ở đâu: chỉ tin `X-Forwarded-For` từ các địa chỉ này, và chỉ khi đã đặt `KHOAN_VIEC_ORIGIN`.',
        en: 'Where proxies stand: `X-Forwarded-For` is believed from these addresses alone, and only where `KHOAN_VIEC_ORIGIN` is set.',
      },
    }),
    upgradeBackups: setting('KHOAN_VIEC_UPGRADE_BACKUPS', path, {
      about: {
        vi: 'Nơi tự sao lưu trước khi nâng cấp; không đặt thì là `before-upgrade` trong thư mục dữ liệu. Nên ở ổ đĩa khác.',
        en: 'Where all is saved before an upgrade; left out, `before-upgrade` in the data folder. Another disk is better.',
      },
      example: '/var/backups/khoan-viec',
    }),
    eventNetworks: setting('KHOAN_VIEC_EVENT_NETWORKS', networks, {
      about: {
        vi: 'Mạng nội bộ mà phần mềm khác ở đó được báo sự kiện, kể cả bằng http://. Không đặt thì chỉ báo ra địa chỉ bên ngoài, bằng https://.',
        en: 'Inner networks whose software may be told of events, by http:// too. Left out, only addresses outside are told, by https://.',
      },
      example: '10.20.0.0/16',
    }),
    temporalAddress: setting('TEMPORAL_ADDRESS', hostAndPort, {
      about: {
        vi: 'Máy chủ Temporal có sẵn; không đặt thì chương trình tự chạy một máy chủ của mình.',
        en: 'A Temporal server that runs already; left out, one of its own is started.',
      },
      example: '127.0.0.1:7233',
    }),
    log: setting('KHOAN_VIEC_LOG', oneOf('silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'), {
      initial: 'warn',
      about: {
        vi: 'Nhật ký kỹ thuật ghi từ mức nào; không bao giờ có tên người hay nội dung.',
        en: 'From which level on the technical log is written; it never holds names or contents.',
      },
    }),
  },
})
