import { vi as value } from '@khoan-viec/words/value'

export default {
  title: 'So sánh hai thời điểm',
  lead: 'Điều gì đã khác đi giữa cuối hai ngày, theo từng đơn vị, cùng các mục đã ghi làm nên sự thay đổi.',
  back: 'Hồ sơ',
  from: 'Từ cuối ngày',
  to: 'Đến cuối ngày (trống: đến nay)',
  send: 'So sánh',
  between: (from: string, to: string, count: string) => `Từ ${from} đến ${to}: ${count} nội dung thay đổi.`,
  none: 'Không có gì thay đổi',
  noneLead: 'Giữa hai thời điểm này không việc nào, mức nào hay chức vụ nào khác đi. Hãy chọn khoảng rộng hơn.',
  begin: 'Chọn ngày bắt đầu',
  beginLead: 'Những thay đổi sẽ hiện ở đây, theo từng đơn vị.',
  kind: value.changedKind,
  fields: value.changedField,
  nothing: value.nothing,
  change: (before: string, after: string) => `${before} → ${after}`,
  entries: (count: string) => `${count} mục làm nên thay đổi này`,
  entry: (number: string) => `mục ${number}`,
}
