import type { ComputedLevel, Degree } from '@khoan-viec/domain/assessment'
import type { Post, Remit, UnitKind } from '@khoan-viec/domain/organisation'
import type {
  Body,
  CorrectedOutcome,
  LadderStep,
  Lapse,
  Stance,
  TaskCategory,
  TaskField,
  TaskStatus,
  Verdict,
} from '@khoan-viec/domain/task'

/** By the colour that stands beside the word. */
const light = {
  green: 'Đúng tiến độ',
  amber: 'Có nguy cơ chậm',
  red: 'Chậm tiến độ',
  grey: 'Không tính tiến độ',
  violet: 'Vướng ở cấp trên',
}

const level: Record<ComputedLevel, string> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  COMPLETED: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
  NEEDS_DECISION: 'Cần cấp có thẩm quyền quyết định',
  NOT_RANKED: 'Chưa xếp loại',
}

const degree: Record<Degree, string> = {
  XUAT_SAC: 'Xuất sắc',
  TOT: 'Tốt',
  TRUNG_BINH: 'Trung bình',
  KEM: 'Kém',
}

const outcome: Record<CorrectedOutcome, string> = {
  EXCEEDED: 'Vượt mức',
  COMPLETED: 'Hoàn thành',
  COMPLETED_LATE: 'Hoàn thành chậm',
  PARTIAL: 'Hoàn thành một phần',
  POOR_QUALITY: 'Chất lượng chưa đạt',
  NOT_DONE: 'Không hoàn thành',
  WAIVED: 'Được miễn',
}

const status: Record<TaskStatus, string> = {
  SUBMITTED: 'Chờ cấp ủy thông qua',
  ENDORSED: 'Chờ rà soát',
  SENT_BACK: 'Trả lại để bổ sung',
  SCREENED: 'Đã đưa vào chương trình họp',
  IN_REVIEW: 'Đang cho ý kiến',
  REVIEWED: 'Chờ kết luận',
  RETURNED: 'Trả lại để chỉnh sửa',
  APPROVED: 'Đã được duyệt',
  OFFERED: 'Chờ ký hợp đồng',
  IN_PROGRESS: 'Đang thực hiện',
  DELIVERED: 'Chờ nghiệm thu',
  ACCEPTED: 'Đã nghiệm thu',
  REJECTED: 'Không được duyệt',
  WITHDRAWN: 'Rút khỏi danh sách',
  WAIVED: 'Được miễn',
  NOT_DONE: 'Không hoàn thành',
  SETTLED: 'Đã kết thúc theo quyết định',
}

const post: Record<Post, string> = {
  SECRETARY: 'Bí thư',
  CHAIRMAN: 'Chủ tịch UBND',
  AREA_MEMBER: 'Ủy viên phụ trách địa bàn',
  CELL_SECRETARY: 'Bí thư chi bộ',
  STANDING_COMMITTEE_CHAIR: 'Chủ trì Ban Thường vụ',
  STANDING_COMMITTEE_MEMBER: 'Ủy viên Ban Thường vụ',
  PEOPLES_STANDING_MEMBER: 'Thành viên Thường trực UBND',
  SECRETARIAT: 'Văn phòng',
  ORGANISATION_BOARD: 'Ban Tổ chức',
  VERIFIER: 'Đoàn kiểm tra',
  AREA_OFFICER: 'Cán bộ phụ trách địa bàn',
  AUDITOR: 'Ủy ban Kiểm tra',
}

/** Work that is delegated, as the paper names it. */
const remit: Record<Remit, string> = {
  REGISTRATION: 'Đăng ký việc khó',
  REPORTING: 'Báo cáo',
  EXCHANGE: 'Chỉ đạo, đề nghị và trả lời',
  DELIVERY: 'Bàn giao kết quả',
  CASCADE: 'Giao chỉ tiêu cho chi bộ',
  OFFICE: 'Công việc của văn phòng',
  PRESIDING: 'Điều hành cuộc họp',
  VERIFICATION: 'Nghiệm thu',
}

const unitKind: Record<UnitKind, string> = {
  PROVINCE: 'Tỉnh',
  TOWN: 'Thị xã',
  COMMUNE: 'Xã',
  WARD: 'Phường',
  CELL: 'Chi bộ',
  VILLAGE: 'Thôn, xóm, khối',
}

const body: Record<Body, string> = {
  STANDING_COMMITTEE: 'Ban Thường vụ',
  PEOPLES_COMMITTEE_STANDING: 'Thường trực UBND',
}

const stance: Record<Stance, string> = {
  AGREE: 'Đồng ý',
  AGREE_WITH_CHANGES: 'Đồng ý, có điều chỉnh',
  RETURN: 'Trả lại',
  REJECT: 'Không đồng ý',
}

const verdict: Record<Verdict, string> = {
  APPROVED: 'Duyệt',
  APPROVED_WITH_CHANGES: 'Duyệt, có điều chỉnh',
  RETURNED: 'Trả lại để chỉnh sửa',
  REJECTED: 'Không duyệt',
  ADDED_BY_SUPERIOR: 'Cấp trên giao thêm',
}

const category: Record<TaskCategory, string> = {
  HARD: 'Việc khó',
  NEW: 'Việc mới',
  LONG_PENDING: 'Việc tồn đọng kéo dài',
  WEAK_LINK: 'Khâu yếu',
  ARISING: 'Việc phát sinh',
  BREAKTHROUGH: 'Việc đột phá, đổi mới',
}

const field: Record<TaskField, string> = {
  LAND: 'Đất đai, giải phóng mặt bằng',
  NEW_RURAL: 'Nông thôn mới',
  URBAN: 'Đô thị',
  PARTY_BUILDING: 'Xây dựng Đảng',
  ENVIRONMENT: 'Môi trường',
  BUDGET: 'Thu ngân sách',
  DIGITAL: 'Chuyển đổi số',
  SECURITY: 'An ninh, trật tự',
  WELFARE: 'An sinh xã hội',
  INVESTMENT: 'Thu hút đầu tư',
}

const ladder: Record<LadderStep, string> = {
  REMIND: 'Nhắc việc',
  URGE: 'Đôn đốc',
  EXPLAIN: 'Yêu cầu giải trình',
  REVIEW: 'Kiểm điểm',
}

const lapse: Record<Lapse['kind'], string> = {
  MISSED_REPORT: 'Thiếu báo cáo',
  MISSED_MILESTONE: 'Chưa đạt mốc',
  OVERDUE: 'Quá hạn',
  UNSIGNED: 'Chưa ký hợp đồng',
  CORRECTION_MISSED: 'Quá hạn chỉnh sửa',
}

export default {
  light,
  level,
  degree,
  outcome,
  status,
  post,
  remit,
  /** Beneath the name of who acted. */
  onBehalf: (post: string, person: string, number: string) => `Thay mặt ${post} ${person} theo ủy quyền số ${number}`,
  /** Who said something for whom, in one breath. */
  saidFor: (person: string, giver: string, number: string) => `${person} (thay mặt ${giver}, ủy quyền số ${number})`,
  unitKind,
  body,
  stance,
  verdict,
  category,
  field,
  ladder,
  lapse,
  system: 'Hệ thống',
}
