import {
  contactAddress,
  httpsAddress,
  mailAddress,
  networks,
  oneOf,
  text,
  webhookSecret,
  wholeNumber,
} from './kinds.ts'
import { group, setting } from './setting.ts'

const HOST_MOST = 253

/** The server that takes the mails in which people are told what awaits them. */
export const mail = group({
  title: { vi: 'Gửi thông báo qua thư điện tử', en: 'Notices by mail' },
  by: 'OFFICE',
  optional: true,
  // Every mail holds a link.
  needs: ['KHOAN_VIEC_ORIGIN'],
  fields: {
    host: setting('KHOAN_VIEC_MAIL_HOST', text(HOST_MOST), {
      needed: true,
      about: { vi: 'Máy chủ thư (SMTP).', en: 'The mail server (SMTP).' },
      example: 'smtp.example.gov.vn',
    }),
    from: setting('KHOAN_VIEC_MAIL_FROM', mailAddress, {
      needed: true,
      about: { vi: 'Địa chỉ gửi.', en: 'The address that mails come from.' },
      example: 'khoan-viec@example.gov.vn',
    }),
    port: setting('KHOAN_VIEC_MAIL_PORT', wholeNumber(1, 65_535), {
      initial: '587',
      about: { vi: 'Cổng của máy chủ thư.', en: 'Its port.' },
    }),
    security: setting('KHOAN_VIEC_MAIL_SECURITY', oneOf('starttls', 'tls'), {
      initial: 'starttls',
      about: {
        vi: '`starttls` (thường ở cổng 587) hoặc `tls` ngay từ đầu (thường ở cổng 465). Luôn phải mã hóa, trừ khi máy chủ thư ở chính máy này.',
        en: '`starttls` (usually port 587), or `tls` from the first byte (usually 465). Encryption is demanded unless the server stands on this very machine.',
      },
    }),
    user: setting('KHOAN_VIEC_MAIL_USER', text(), {
      about: { vi: 'Tên đăng nhập máy chủ thư, nếu cần.', en: 'The name to sign in there, where it asks for one.' },
    }),
    password: setting('KHOAN_VIEC_MAIL_PASSWORD', text(), {
      secret: true,
      about: { vi: 'Mật khẩu của tên đó.', en: 'Its password.' },
    }),
  },
})

/** The one way out besides: a gateway of the office's own, such as for Zalo or SMS. */
export const noticeWebhook = group({
  title: { vi: 'Gửi thông báo qua cổng của cơ quan (Zalo, SMS…)', en: 'Notices through a gateway (Zalo, SMS …)' },
  by: 'OFFICE',
  optional: true,
  needs: ['KHOAN_VIEC_ORIGIN'],
  fields: {
    url: setting('KHOAN_VIEC_NOTICE_WEBHOOK', httpsAddress, {
      needed: true,
      about: { vi: 'Địa chỉ của cổng, xem docs/notices.md.', en: 'Its address; see docs/notices.md.' },
      example: 'https://gateway.example.gov.vn/notices',
    }),
    secret: setting('KHOAN_VIEC_NOTICE_WEBHOOK_SECRET', webhookSecret, {
      needed: true,
      secret: true,
      about: { vi: 'Khóa ký của cổng.', en: 'The secret by which it is signed.' },
    }),
  },
})

/** To browsers, through the push services of those who make them. */
export const push = group({
  title: { vi: 'Gửi thông báo đến trình duyệt', en: 'Notices to browsers' },
  by: 'OFFICE',
  optional: true,
  needs: ['KHOAN_VIEC_ORIGIN'],
  fields: {
    contact: setting('KHOAN_VIEC_PUSH_CONTACT', contactAddress, {
      needed: true,
      about: {
        vi: 'Nơi liên hệ khi dịch vụ đẩy cần hỏi. Đặt thì mỗi người chọn được nhận trên trình duyệt; dịch vụ đẩy đặt ở nước ngoài sẽ biết lúc nào một trình duyệt được báo, không biết báo gì.',
        en: 'Whom a push service may ask. Once it is set, everybody may choose to be told in a browser; a push service abroad then learns when a browser is told something, and never what.',
      },
      example: 'mailto:van-phong@example.gov.vn',
    }),
    networks: setting('KHOAN_VIEC_PUSH_NETWORKS', networks, {
      about: {
        vi: 'Mạng nội bộ có dịch vụ đẩy riêng của cơ quan, nếu có. Không đặt thì chỉ gửi ra địa chỉ bên ngoài. Bao giờ cũng bằng https://.',
        en: 'Inner networks where a push service of your own stands, if there is one. Left out, only addresses outside are sent to. By https:// in any case.',
      },
      example: '10.20.0.0/16',
    }),
  },
})
