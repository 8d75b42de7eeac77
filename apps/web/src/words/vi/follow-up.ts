import { vi as value } from '@khoan-viec/words/value'

export default {
  lead: 'Mỗi ô là một việc. Chọn một ô để xem vì sao, và chỉ đạo ngay tại chỗ.',
  views: { label: 'Cách xem', grid: 'Lưới đèn', briefing: 'Giao ban tuần' },
  grid: {
    caption: 'Đơn vị và việc',
    unit: 'Đơn vị',
    lights: 'Đèn',
    sort: 'Sắp xếp',
    byName: 'Theo tên đơn vị',
    byRed: 'Nhiều đèn đỏ trước',
    none: { title: 'Chưa có việc nào để theo dõi', lead: 'Đèn của từng việc hiện ở đây khi các đơn vị đăng ký.' },
    noTask: 'chưa có việc',
    keys: 'Dùng các phím mũi tên để đi giữa các ô, Enter để mở.',
    cell: (light: string, title: string) => `${light}: ${title}`,
    choose: { title: 'Chưa chọn ô nào', lead: 'Chọn một ô đèn để xem tình hình của việc đó.' },
    total: (count: string, word: string) => `${count} ${word}`,
  },
  detail: {
    why: 'Vì sao',
    open: 'Mở việc này',
    direct: 'Chỉ đạo',
    last: 'Báo cáo gần nhất',
    progress: 'Tiến độ',
    noReport: 'Chưa có báo cáo.',
  },
  briefing: {
    title: (from: string, to: string) => `Chương trình giao ban tuần ${from} – ${to}`,
    lead: 'Lập từ lưới đèn: việc đỏ trước, rồi việc mới chậm, chờ ký, chờ trả lời, có nguy cơ, sắp đến hạn.',
    none: {
      title: 'Tuần này không có việc nào phải bàn',
      lead: 'Mọi việc đang đúng tiến độ và không có đề nghị nào chờ trả lời.',
    },
    because: value.because,
    lapses: 'Bảy ngày qua',
    open: 'Đang chờ trả lời',
    print: 'In chương trình',
    item: (n: string) => `Mục ${n}`,
  },
}
