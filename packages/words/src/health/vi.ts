import type { HealthWords } from './words.ts'

export default {
  checks: {
    database: 'Cơ sở dữ liệu',
    migrations: 'Cấu trúc bảng',
    engine: 'Bộ máy quy trình',
    worker: 'Bộ xử lý',
    queue: 'Giao việc',
    workflows: 'Các quy trình',
    disk: 'Ổ đĩa',
    clock: 'Đồng hồ',
    backup: 'Sao lưu',
    checkpoint: 'Ký hồ sơ',
    'self-check': 'Tự kiểm tra',
  },
  says: {
    'database-read': () => 'Đọc được tài khoản và hồ sơ.',
    'migrations-equal': () => 'Cấu trúc bảng đúng với phiên bản đang chạy.',
    'engine-there': () => 'Bộ máy quy trình có trả lời.',
    'worker-heard': () => 'Bộ xử lý đang làm việc.',
    'work-taken': (where) => `Việc được giao cho bản ${where('build')}, không bước nào phải chờ.`,
    'work-queued': (where) =>
      `Việc được giao cho bản ${where('build')}; ${where('count')} bước đang chờ, lâu nhất ${where('seconds')} giây.`,
    'workflows-go-on': (where) => `${where('count')} quy trình đang chạy, không quy trình nào bị kẹt.`,
    'disk-free': (where) => `Còn trống ${where('bytes')} GB.`,
    'clock-right': (where) => `Bây giờ là ${where('at')}.`,
    'backup-made': (where) => `Sao lưu gần nhất lúc ${where('at')}.`,
    'backup-restored': (where) => `Đã khôi phục từ bản sao lưu lúc ${where('at')}; từ đó chưa sao lưu lại.`,
    'backup-not-needed': () => 'Tập dượt thì không cần sao lưu.',
    'backup-not-yet': () => 'Chưa sao lưu; hệ thống mới chạy chưa được một ngày.',
    'all-signed': (where) => `Đã ký ${where('count')} mục; lần ký gần nhất lúc ${where('at')}.`,
    'nothing-signed': () => 'Chưa có mục nào cần ký.',
    'check-passed': (where) => `Đã kiểm tra hồ sơ lúc ${where('at')}, mọi thứ đều đúng.`,
    'check-none': () => 'Hồ sơ chưa được kiểm tra lần nào.',
    'database-unreadable': (where) => `Không đọc được cơ sở dữ liệu ${where('file')}.`,
    'wal-large': (where) => `Còn ${where('bytes')} GB nằm cạnh ${where('file')} chưa được gộp vào tệp.`,
    'migrations-differ': () => 'Cấu trúc bảng của hồ sơ không đúng với phiên bản đang chạy.',
    'engine-away': () => 'Bộ máy quy trình không trả lời. Vẫn xem được, nhưng chưa gửi được gì.',
    'worker-silent': () => 'Không nghe thấy bộ xử lý. Vẫn xem được, nhưng việc gửi đi phải chờ.',
    'house-shut': (where) => `Bộ xử lý không mở được ${where('count')} hồ sơ.`,
    'build-not-current': (where) =>
      `Bộ máy quy trình giao việc cho bản ${where('current')}, còn hệ thống chạy bản ${where('build')}: gửi gì đi cũng phải chờ.`,
    'build-none': (where) =>
      `Bộ máy quy trình không giao việc cho bản nào, còn hệ thống chạy bản ${where('build')}: gửi gì đi cũng phải chờ.`,
    'build-unheard': (where) => `Không có bộ xử lý nào của bản ${where('build')} nhận việc mà bộ máy quy trình giao.`,
    'work-waits': (where) => `${where('count')} bước đang chờ xử lý, bước lâu nhất đã chờ ${where('seconds')} giây.`,
    'workflows-stuck': (where) =>
      `${where('count')} quy trình cứ lỗi mãi ở một bước; quy trình đầu tiên là ${where('stream')}.`,
    'disk-low': (where) => `Ổ đĩa chỉ còn trống ${where('bytes')} GB.`,
    'disk-filling': (where) => `Còn trống ${where('bytes')} GB, với đà này thì ${where('days')} ngày nữa là đầy.`,
    'clock-behind': (where) => `Đồng hồ của máy chạy chậm: đã có mục được ghi lúc ${where('at')}.`,
    'clock-off': (where) => `Đồng hồ của máy lệch ${where('seconds')} giây so với một đồng hồ khác.`,
    'backup-none': () => 'Hệ thống chưa được sao lưu lần nào.',
    'backup-old': (where) => `Lần sao lưu gần nhất là ${where('at')}, đã quá một ngày.`,
    'backup-not-since': (where) =>
      `Hệ thống được khôi phục từ bản sao lưu lúc ${where('at')}, đã quá một ngày mà chưa sao lưu lại.`,
    'signing-late': (where) => `${where('count')} mục chờ ký từ ${where('at')}.`,
    'log-not-signed': (where) => `Hồ sơ ngừng được ký từ ${where('at')}.`,
    'check-old': (where) => `Lần kiểm tra hồ sơ gần nhất là ${where('at')}, đã quá hai ngày.`,
    'alarms-open': (where) => `Cảnh báo về nhật ký chưa có ai xác nhận: ${where('count')}.`,
  },
  next: {
    'database-unreadable':
      'Giữ nguyên các tệp. Xem ổ đĩa có đầy hay thư mục có thuộc người dùng khác không, rồi chạy “npm run -s doctor”; nếu tệp hỏng thì dừng hệ thống và khôi phục bản sao lưu gần nhất.',
    'wal-large':
      'Tìm chương trình đang giữ tệp (một lần sao lưu hay một công cụ xem bị treo) và tắt nó; nếu không có thì khởi động lại hệ thống.',
    'migrations-differ':
      'Khởi động lại hệ thống với cùng một phiên bản: bộ xử lý sẽ nâng cấp các bảng. Nếu vừa quay về phiên bản cũ thì hãy dùng lại phiên bản mới.',
    'engine-away': 'Xem logs/temporal.log; nếu đã tắt thì khởi động lại hệ thống. Những gì đã nhập vẫn còn.',
    'worker-silent': 'Xem logs/worker.log; nếu đã tắt thì khởi động lại hệ thống. Những gì đã nhập vẫn còn.',
    'house-shut': 'Xem logs/worker.log để biết vì sao, rồi chạy “npm run -s doctor”.',
    'build-not-current':
      'Khởi động lại hệ thống: mỗi lần khởi động, việc lại được giao cho bản đang chạy. Nếu còn lặp lại thì có ai đó đang đổi cài đặt này của bộ máy quy trình (temporal worker deployment); hãy tìm và dừng việc đó. Những gì đã gửi vẫn còn và sẽ được xử lý.',
    'build-none':
      'Khởi động lại hệ thống: mỗi lần khởi động, việc lại được giao cho bản đang chạy. Nếu còn lặp lại thì xem logs/worker.log và báo người bảo trì sản phẩm. Những gì đã gửi vẫn còn và sẽ được xử lý.',
    'build-unheard': 'Xem logs/worker.log, rồi khởi động lại hệ thống. Những gì đã gửi vẫn còn và sẽ được xử lý.',
    'work-waits':
      'Xem máy có quá tải không (bộ xử lý, ổ đĩa) và logs/worker.log nói gì; nếu đang chạy tập dượt lớn thì tạm dừng. Không mất gì: các bước đang chờ sẽ được làm lần lượt. Nếu ngày nào cũng vậy thì máy cần mạnh hơn.',
    'workflows-stuck':
      'Xem lỗi trong logs/worker.log và báo người bảo trì sản phẩm: không mất gì, sửa xong lỗi thì quy trình tự chạy tiếp.',
    'disk-low':
      'Dọn chỗ ngay: không ghi được thì không có gì được lưu. Xóa trước các bản sao lưu cũ và các cuộc tập dượt cũ.',
    'disk-filling': 'Chuẩn bị ổ đĩa lớn hơn, hoặc chuyển bản sao lưu sang ổ khác.',
    'clock-behind': 'Chỉnh lại giờ của máy (timedatectl), vì giờ thật được ghi vào từng mục.',
    'clock-off': 'Chỉnh lại giờ của máy (timedatectl) và để NTP giữ giờ.',
    'backup-none': 'Mỗi ngày sao lưu một lần sang ổ khác: npm run -s backup -- THƯ_MỤC (docs/operate.md).',
    'backup-old': 'Xem vì sao lần sao lưu hằng ngày không chạy, rồi sao lưu ngay: npm run -s backup -- THƯ_MỤC.',
    'backup-not-since':
      'Sao lưu ngay: npm run -s backup -- THƯ_MỤC, rồi xem việc sao lưu hằng ngày có chạy trên máy này không.',
    'signing-late': 'Xem logs/worker.log; nếu ở đó không nói gì thì khởi động lại hệ thống.',
    'log-not-signed':
      'Không sửa gì trong thư mục dữ liệu; mở phòng Hồ sơ để xem và báo người chịu trách nhiệm về hồ sơ.',
    'check-old':
      'Xem logs/worker.log để biết vì sao không kiểm tra được; người kiểm tra có thể cho chạy ngay trong phòng Hồ sơ.',
    'alarms-open': 'Mở phòng Hồ sơ, xem từng cảnh báo và xác nhận kèm những gì đã biết.',
  },
} satisfies HealthWords
