import { vi as todo } from '@khoan-viec/words/todo'
import { vi as value } from '@khoan-viec/words/value'

export default {
  todo: { ...todo, register: () => value.register },
  groups: value.urgency,
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
