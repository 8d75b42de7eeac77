import type { TodoKind } from '@khoan-viec/domain/stream'
import type { AwaitedKind, Urgency } from '../../my-work/arrange.ts'

/** What to do, as an order to oneself; `period` stands in for the reporting period where there is one. */
const todo: Record<TodoKind, (period: string) => string> = {
  endorse: () => 'Thông qua đăng ký tại cấp ủy',
  screen: () => 'Rà soát đăng ký',
  'correct-registration': () => 'Sửa đăng ký bị trả lại',
  opinion: () => 'Cho ý kiến',
  'close-round': () => 'Khép lượt cho ý kiến',
  conclude: () => 'Kết luận',
  'offer-contract': () => 'Giao hợp đồng khoán',
  sign: () => 'Ký hợp đồng khoán',
  report: (period) => `Nộp báo cáo ${period}`,
  explain: () => 'Giải trình',
  'answer-direction': () => 'Trả lời ý kiến chỉ đạo',
  'answer-support': () => 'Trả lời đề nghị hỗ trợ',
  'decide-waiver': () => 'Quyết định đề nghị miễn việc',
  'decide-change': () => 'Quyết định đề nghị điều chỉnh',
  'accept-part': () => 'Nhận phần việc của chi bộ',
  'report-part': (period) => `Báo cáo phần việc ${period}`,
  deliver: () => 'Bàn giao kết quả',
  verify: () => 'Nghiệm thu kết quả',
  'self-rank': () => 'Tự xếp loại cuối năm',
  appraise: () => 'Thẩm định, chấm điểm',
  vote: () => 'Ghi kết quả biểu quyết',
  'decide-level': () => 'Quyết định mức xếp loại',
  'decide-appeal': () => 'Giải quyết khiếu nại',
  'appeal-open': () => 'Nếu không đồng ý, khiếu nại mức xếp loại',
  'open-meeting': () => 'Khai mạc cuộc họp',
  'close-meeting': () => 'Bế mạc, ban hành thông báo kết luận',
  'settle-tie': () => 'Chọn người được xếp xuất sắc khi vượt tỷ lệ',
  'publish-board': () => 'Công khai bảng xếp loại',
  'close-cycle': () => 'Đóng năm công tác',
  'propose-hand-over': () => 'Ghi kết quả từng việc bạn bàn giao',
  'agree-hand-over': () => 'Nhận bàn giao: đồng ý hoặc nêu ý kiến từng việc',
  'decide-hand-over': () => 'Quyết định việc chưa thống nhất khi bàn giao',
  'sign-hand-over': () => 'Ký biên bản bàn giao',
  'review-lapse': () => 'Xem xét, chỉ đạo vì để trễ nhiều lần',
}

const own: Record<Exclude<AwaitedKind, TodoKind>, (period: string) => string> = {
  register: () => 'Đăng ký việc khó của đơn vị',
}

const groups: Record<Urgency, string> = {
  overdue: 'Đã quá hạn',
  soon: 'Trong 7 ngày tới',
  open: 'Đang chờ bạn',
  later: 'Còn thời gian',
  ahead: 'Chưa đến kỳ',
}

export default {
  todo: { ...todo, ...own },
  groups,
  withDate: (act: string, due: string) => `${act}: ${due}`,
  opens: (act: string, date: string) => `${act}: mở từ ${date}`,
  dueOn: (date: string) => `Hạn ${date}`,
  leadNone: 'Bạn đã làm hết phần việc của mình.',
  lead: (count: string) => `${count} việc đang chờ bạn.`,
  leadOverdue: (count: string, overdue: string) => `${count} việc đang chờ bạn, ${overdue} việc đã quá hạn.`,
  many: (act: string, count: string) => `${act}: ${count} việc`,
  more: (count: string) => `Còn ${count} việc nữa`,
  nearest: (date: string, due: string) => `Hạn gần nhất ${date} (${due})`,
  empty: {
    title: 'Hiện không có việc nào chờ bạn',
    text: 'Khi đến lượt bạn ký, báo cáo, cho ý kiến hay quyết định, việc đó sẽ hiện ở đây kèm hạn.',
    rehearsal: 'Cho đồng hồ tập dượt chạy tiếp',
  },
  delegations: 'Ủy quyền cho người khác khi bạn đi vắng',
  behalf: {
    title: (post: string, name: string, to: string) => `Bạn làm thay ${post} ${name} đến hết ngày ${to}`,
    paper: (number: string) => `Giấy ủy quyền số ${number}`,
    of: (name: string, number: string) => `Làm thay ${name} theo ủy quyền số ${number}`,
  },
  cell: (name: string) => `Phần của ${name}`,
  changed: {
    title: 'Mới từ lần xem trước',
    since: (when: string) => `Từ ${when}`,
    none: 'Chưa có gì mới từ lần bạn xem trước.',
    seen: 'Đã xem hết',
    more: (count: string) => `Xem thêm ${count} thay đổi`,
  },
  follow: {
    own: 'Việc của đơn vị tôi',
    watched: 'Việc cần để mắt',
    none: 'Chưa có việc nào đang thực hiện.',
    noneWatched: 'Không có việc nào chậm tiến độ, vướng mắc hay có nguy cơ chậm.',
    all: 'Xem tất cả',
  },
}
