import type { SeatGroup } from '@khoan-viec/protocol/session'

const role: Record<SeatGroup['role'], string> = {
  COMMUNE: 'Xã, phường',
  STANDING_COMMITTEE: 'Ban Thường vụ',
  PEOPLES_COMMITTEE: 'Thường trực UBND',
  SECRETARIAT: 'Văn phòng',
  ORGANISATION_BOARD: 'Ban Tổ chức',
  VERIFIER: 'Đoàn kiểm tra',
  AREA_OFFICER: 'Cán bộ phụ trách địa bàn',
  AUDITOR: 'Ủy ban Kiểm tra',
}

const tells: Record<SeatGroup['role'], string> = {
  COMMUNE: 'Đăng ký, ký hợp đồng, báo cáo, bàn giao kết quả.',
  STANDING_COMMITTEE: 'Cho ý kiến, kết luận, chỉ đạo, quyết định mức xếp loại.',
  PEOPLES_COMMITTEE: 'Cho ý kiến cùng Ban Thường vụ.',
  SECRETARIAT: 'Mở năm, rà soát, chuẩn bị cuộc họp, giao khoán, công khai, đóng năm.',
  ORGANISATION_BOARD: 'Thẩm định, chấm điểm cuối năm.',
  VERIFIER: 'Nghiệm thu kết quả.',
  AREA_OFFICER: 'Theo dõi các đơn vị được phân công.',
  AUDITOR: 'Xem toàn bộ quá trình, không thay đổi gì.',
}

export default {
  title: 'Bạn muốn vào vai ai?',
  rehearsalTitle: 'Đây là tập dượt',
  rehearsal:
    'Con người và số liệu là ví dụ. Ai cũng được ngồi vào bất kỳ vị trí nào, đổi vị trí bao nhiêu lần cũng được, và không có gì ở đây là quyết định thật.',
  which: 'Năm tập dượt',
  search: 'Tìm theo tên, chức vụ hoặc đơn vị',
  searchHint: 'Gõ không dấu cũng được, ví dụ: bi thu quynh vinh.',
  take: (person: string) => `Vào vai ${person}`,
  more: (count: string) => `Xem thêm ${count} người`,
  none: 'Không có ai khớp với những chữ này.',
  noneHint: 'Hãy bớt chữ, hoặc tìm theo tên đơn vị.',
  current: 'bạn đang ở vị trí này',
  board: 'Xem bảng công khai',
  start: 'Mở năm tập dượt mới',
  empty: 'Chưa có năm tập dượt nào',
  emptyHint: 'Chọn một kịch bản dưới đây. Hệ thống sẽ dựng đơn vị, con người và lịch của cả năm trong vài giây.',
  refused: 'Chưa vào được vị trí này.',
  role,
  tells,
}
