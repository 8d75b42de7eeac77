import type { DeliveryState, NoticeKind, Pace } from '@khoan-viec/domain/notice'
import type { AddressState, NoticeChannel } from '@khoan-viec/protocol/notice'
import { vi as notice } from '@khoan-viec/words/notice'
import { vi as todo } from '@khoan-viec/words/todo'
import { vi as value } from '@khoan-viec/words/value'

const kinds: Record<NoticeKind, string> = {
  ALARM: 'Cảnh báo của hệ thống',
  ACCOUNT: 'Thay đổi ở tài khoản của bạn',
  DIRECTION: 'Ý kiến chỉ đạo cần trả lời',
  REGISTRATION: 'Đăng ký việc khó',
  MEETING: 'Họp, cho ý kiến, kết luận',
  CONTRACT: 'Giao và ký hợp đồng khoán',
  REPORTING: 'Báo cáo, giải trình, bàn giao kết quả',
  REQUEST: 'Đề nghị hỗ trợ, miễn, điều chỉnh',
  ACCEPTANCE: 'Nghiệm thu',
  GRADING: 'Xếp loại và khiếu nại',
  YEAR: 'Công khai, đóng năm công tác',
  HAND_OVER: 'Bàn giao khi thay người đứng đầu',
}

const paces: Record<Pace, string> = { AT_ONCE: 'Báo ngay', DAILY: 'Bản tin ngày', NEVER: 'Không gửi' }

const addresses: Record<AddressState, string> = {
  CONFIRMED: 'Thông báo được gửi đến địa chỉ này.',
  AWAITED: 'Thư xác nhận đã gửi đi. Hãy mở liên kết trong thư; trước đó không có thông báo nào được gửi đến.',
  LAPSED: 'Liên kết trong thư xác nhận đã quá 7 ngày. Hãy lưu lại địa chỉ để nhận thư mới.',
  REFUSED: 'Máy chủ thư không nhận địa chỉ này nên không gửi đến nữa. Hãy kiểm tra rồi lưu lại địa chỉ.',
}

export default {
  title: 'Thông báo',
  lead: 'Mỗi ngày một bản tin; chỉ báo ngay điều không thể chờ.',
  told: 'Đã báo cho bạn',
  toldNone: 'Chưa có thông báo nào. Khi có việc chờ bạn, bản tin của ngày sẽ hiện ở đây.',
  isNew: 'Mới',
  digest: 'Bản tin trong ngày',
  rehearsalTitle: 'Tập dượt không gửi gì ra ngoài',
  rehearsal: 'Dưới đây là điều mà bản tin hôm nay sẽ báo cho bạn nếu là thật.',
  next: 'Bản tin lúc này sẽ có',
  nextNone: 'Lúc này không có gì để báo, nên sẽ không có bản tin.',
  more: (count: string) => `và ${count} điều khác`,
  way: (channel: NoticeChannel, state: DeliveryState) => `${value.channel[channel]}: ${value.delivery[state]}`,
  todo,
  account: notice.account,
  alarms: notice.alarms,
  failed: 'Chưa lưu được',
  saved: 'Đã lưu',
  confirmed: 'Địa chỉ đã được xác nhận. Thông báo sẽ được gửi đến đó.',
  mail: {
    title: 'Nhận qua thư điện tử',
    lead: 'Thư chỉ nêu tên việc, hạn và đường dẫn; nội dung luôn ở trong hệ thống.',
    off: 'Hệ thống này chưa gửi thư. Khi văn phòng đặt máy chủ thư, bạn ghi được địa chỉ ở đây.',
    address: 'Địa chỉ thư điện tử',
    save: 'Lưu và gửi thư xác nhận',
    remove: 'Không nhận thư nữa',
    states: addresses,
    said: (said: string) => `Máy chủ thư trả lời: ${said}`,
  },
  contact: {
    title: 'Nhận qua cổng nhắn tin của cơ quan',
    label: 'Số điện thoại hoặc mã nhận tin',
    hint: 'Cách ghi do văn phòng hướng dẫn. Để trống nếu không muốn nhận.',
    save: 'Lưu',
  },
  browsers: {
    title: 'Nhận trên trình duyệt',
    lead: 'Thông báo hiện ngay trên máy, kể cả khi không mở trang này. Chỉ bật trên máy của riêng bạn: ai dùng máy đó cũng đọc được.',
    until: 'Khi bạn đăng xuất, hoặc 30 ngày sau khi đăng nhập, trình duyệt đó không được báo nữa.',
    service:
      'Thông báo đi qua dịch vụ đẩy của hãng làm trình duyệt. Dịch vụ ấy biết lúc nào bạn được báo, không đọc được nội dung.',
    add: 'Nhận trên trình duyệt này',
    added: (when: string) => `Thêm lúc ${when}`,
    here: 'Trình duyệt này',
    gone: 'Không còn nhận được nữa. Hãy bỏ đi, rồi bật lại trên trình duyệt đó nếu muốn nhận.',
    refused: (said: string) =>
      `Dịch vụ đẩy của trình duyệt này từ chối thông báo gần nhất (mã ${said}). Nếu lần sau vẫn vậy, hãy bỏ đi rồi bật lại.`,
    remove: 'Không nhận nữa',
    hindered: {
      unable:
        'Trình duyệt này không nhận được thông báo. Hãy dùng bản mới của trình duyệt trên máy tính hoặc máy Android; trên iPhone và iPad, hãy nhận qua thư.',
      denied:
        'Trang này chưa được phép hiện thông báo. Hãy bấm lại và chọn cho phép; nếu trình duyệt không hỏi, hãy cho phép ở phần thiết đặt trang web của trình duyệt.',
      unreachable:
        'Trình duyệt này không kết nối được dịch vụ đẩy của hãng, hoặc đã tắt nó. Hãy kiểm tra mạng và thiết đặt trình duyệt, rồi bấm lại.',
    },
  },
  choices: {
    title: 'Báo điều gì, lúc nào',
    lead: 'Việc đến hạn trước bản tin kế tiếp được báo ngay, trừ loại bạn chọn không gửi. Trong hệ thống, bạn luôn thấy mọi việc.',
    digestHour: 'Giờ nhận bản tin trong ngày',
    quietFrom: 'Không báo ngay từ',
    quietUntil: 'đến',
    quietHint: 'Trong giờ này chỉ có cảnh báo của hệ thống được gửi. Chọn hai giờ giống nhau nếu không cần.',
    hour: (hour: string) => `${hour} giờ`,
    language: 'Ngôn ngữ của thông báo',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    kinds,
    paces,
    save: 'Lưu lựa chọn',
  },
  reach: {
    title: 'Ai không nhận được thông báo',
    lead: (confirmed: string, people: string) =>
      `${confirmed}/${people} người có tài khoản đã xác nhận địa chỉ thư. Hãy nhờ người dưới đây kiểm tra lại địa chỉ của mình.`,
    none: 'Không có ai: các thông báo gần nhất đều gửi được.',
    mailOff: 'Chưa đặt máy chủ thư, nên không có thư nào được gửi.',
    some: (count: string) => `Không nhận được thông báo: ${count} nơi`,
    look: 'Xem ai không nhận được',
  },
}
