import type { ComparedField } from '@khoan-viec/protocol/past'

const fields: Record<ComparedField, string> = {
  title: 'Tên việc',
  status: 'Trạng thái',
  light: 'Đèn',
  progress: 'Tiến độ',
  deadline: 'Thời hạn',
  weight: 'Trọng số',
  terms: 'Hợp đồng theo quyết định',
  outcome: 'Kết quả',
  self: 'Tự xếp loại',
  appraised: 'Thẩm định',
  computed: 'Hệ thống tính',
  decided: 'Quyết định',
  since: 'Giữ chức vụ từ',
  until: 'Giữ chức vụ đến hết',
}

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
  kind: { task: 'Việc khó', assessment: 'Xếp loại', tenure: 'Chức vụ' },
  fields,
  nothing: 'chưa có',
  change: (before: string, after: string) => `${before} → ${after}`,
  entries: (count: string) => `${count} mục làm nên thay đổi này`,
  entry: (number: string) => `mục ${number}`,
}
