import type { NoticeWords } from './words.ts'

const words: NoticeWords = {
  product: 'Khoán Việc',
  digest: (count, day) => `${count} việc đang chờ bạn, ngày ${day}`,
  due: (day) => `hạn ${day}`,
  late: (day) => `đã quá hạn ${day}`,
  more: (count) => `và ${count} việc khác`,
  open: 'Mở',
  settings: 'Chọn loại thông báo và giờ nhận',
  foot: 'Bạn nhận thư này vì có tài khoản trong hệ thống Khoán Việc. Thư được gửi tự động, xin đừng trả lời.',
  account: {
    'recovery-begun': 'Có người bắt đầu cấp lại tài khoản của bạn. Nếu bạn không nhờ, hãy báo ngay văn phòng.',
    'recovery-confirmed': 'Việc cấp lại tài khoản của bạn đã được xác nhận. Nếu bạn không nhờ, hãy báo ngay văn phòng.',
    recovered: 'Tài khoản của bạn đã được đặt lại mật khẩu. Nếu không phải bạn làm, hãy báo ngay văn phòng.',
    'password-changed': 'Mật khẩu của bạn vừa được đổi. Nếu không phải bạn làm, hãy báo ngay văn phòng.',
    'factors-changed': 'Cách đăng nhập của bạn vừa thay đổi. Nếu không phải bạn làm, hãy báo ngay văn phòng.',
  },
  alarms: {
    alarm: 'Cảnh báo: kiểm tra hồ sơ thấy có chỗ sai lệch. Hãy mở hệ thống để xem và xử lý.',
    trouble: 'Cảnh báo: hệ thống đang có trục trặc. Hãy mở hệ thống để xem là gì và cách xử lý.',
  },
  confirm: {
    subject: 'Xác nhận địa chỉ nhận thông báo',
    text: (name) =>
      `${name} đã ghi địa chỉ này để nhận thông báo. Hãy mở liên kết dưới đây, khi đã đăng nhập, để xác nhận. Liên kết có hiệu lực 7 ngày.`,
    ignore: 'Nếu bạn không biết việc này, hãy bỏ qua thư: sẽ không có thư nào khác được gửi đến.',
  },
}

export default words
