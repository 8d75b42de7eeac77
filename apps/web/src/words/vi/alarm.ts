import type { AlarmCode } from '@khoan-viec/protocol/record'
import type { NextStep } from '../../alarm/next-step.ts'

/** A fact of where something was found, by its name. */
type Where = (name: string) => string

const entry = (where: Where) => `Mục số ${where('entry')} (${where('stream')}, thứ ${where('seq')})`

const faults: Record<AlarmCode, (where: Where) => string> = {
  'database-damaged': (where) => `Tệp cơ sở dữ liệu bị hỏng: ${where('says')}.`,
  'guard-missing': (where) => `Chốt chặn ${where('guard')} của cơ sở dữ liệu không còn hoặc đã bị thay.`,
  'entry-unreadable': (where) => `Mục số ${where('entry')} không còn đúng dạng khi được ghi.`,
  'entry-column': (where) => `${entry(where)}: cột ${where('column')} khác với nội dung đã ghi.`,
  'entry-changed': (where) => `${entry(where)} không còn là nội dung đã ký trong nhật ký.`,
  'entry-beside': (where) => `${entry(where)}: phần cất riêng bên cạnh không còn hoặc không đúng phần đã niêm kín.`,
  'entry-missing': (where) => `Thiếu mục thứ ${where('seq')} của ${where('stream')}.`,
  'order-broken': (where) => `Vị trí ${where('index')} trong nhật ký không có mục nào.`,
  'history-changed': (where) => `${where('sizeEntries')} mục đầu tiên không còn là những mục đã ký.`,
  'log-shrank': (where) => `Đã ký ${where('signedEntries')} mục, nay chỉ còn ${where('entries')} mục.`,
  'checkpoint-missing': () => 'Nhật ký không còn tệp xác nhận đã ký.',
  'checkpoint-unsound': (where) => `${where('path')} không phải xác nhận hợp lệ của nhật ký này (${where('because')}).`,
  'checkpoint-lost': (where) => `Chỉ còn giữ ${where('kept')} xác nhận đã ký, trước đó có ${where('before')}.`,
  'key-unusable': (where) => `Không dùng được khóa ký ${where('path')} (${where('because')}).`,
  'log-not-signed': (where) => `Nhật ký ngừng được ký từ ${where('since')} (${where('because')}).`,
  'tile-changed': (where) => `Mã băm thứ ${where('position')} trong tệp ${where('path')} khác với mã tính từ các mục.`,
  'log-file-changed': (where) => `Tệp ${where('path')} của nhật ký không chứa đúng các mục đã ký.`,
  'log-file-missing': (where) => `Thiếu tệp ${where('path')} của nhật ký.`,
  'views-not-made': (where) => `Không dựng lại được các bảng từ các mục đã ghi (${where('because')}).`,
  'views-emptied': () => 'Khi mở hồ sơ, các bảng dựng từ các mục đã ghi bị trống; hệ thống đã dựng lại đủ.',
  'row-changed': (where) =>
    `Bảng ${where('table')}, dòng ${where('row')}: cột ${where('column')} khác với kết quả dựng lại từ các mục đã ghi.`,
  'row-added': (where) => `Bảng ${where('table')} thừa dòng ${where('row')}: không mục nào tạo ra dòng này.`,
  'row-missing': (where) => `Bảng ${where('table')} thiếu dòng ${where('row')} mà các mục đã ghi tạo ra.`,
  'file-changed': (where) => `Nội dung tệp ${where('path')} đã bị thay.`,
  'file-missing': (where) => `Thiếu tệp ${where('hash')} mà mục số ${where('entry')} dẫn ra.`,
  'check-broken': (where) => `Việc tự kiểm tra không chạy được (${where('because')}).`,
}

const next: Record<NextStep, string> = {
  'leave-alone':
    'Không sửa, không xóa gì trong thư mục dữ liệu; báo ngay người chịu trách nhiệm về hồ sơ để đối chiếu với bản lưu.',
  restore: 'Dừng hệ thống và khôi phục từ bản sao lưu; giữ nguyên khóa ký và các xác nhận đã ký.',
  rebuild: 'Dừng hệ thống rồi chạy “npm run -s rebuild”: các bảng được dựng lại từ các mục đã ghi.',
  restart: 'Cất tệp này đi nơi khác (nếu còn) rồi khởi động lại hệ thống: tệp được tạo lại từ các mục đã ghi.',
  key: 'Trả khóa về chỗ cũ, chỉ chủ của hệ thống được đọc (chmod 600). Không tạo khóa mới.',
  ask: 'Không phải sửa gì. Hỏi người quản máy: ai đã mở cơ sở dữ liệu, hay lần nâng cấp gần nhất có bị ngắt giữa chừng không.',
  log: 'Xem nhật ký của bộ xử lý (worker.log) và chạy “npm run -s doctor” để biết phải làm gì.',
}

export default {
  faults,
  next,
  title: (number: string) => `Báo động số ${number}: hồ sơ không còn khớp`,
  found: (at: string, day: string) => `Phát hiện lúc ${at}, ngày công tác ${day}.`,
  passed: (at: string) => `Từ ${at} kiểm tra đã khớp trở lại. Báo động còn ở đây cho đến khi có người xác nhận.`,
  standing: 'Đã xác nhận, nhưng chỗ này vẫn chưa khớp.',
  acknowledged: (name: string, at: string) => `${name} đã xác nhận lúc ${at}`,
  acknowledge: 'Xác nhận đã biết',
  note: 'Bạn biết gì, đã làm gì',
  noteHint: 'Ghi chú được giữ mãi, kèm tên bạn và thời điểm.',
  done: 'Đã ghi nhận xác nhận của bạn.',
  open: 'Mở phòng Hồ sơ để xem và xác nhận',
}
