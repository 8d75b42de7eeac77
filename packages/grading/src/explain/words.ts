import type { Absence, NotRankedBecause, Outcome } from '../case/index.ts'
import type { CapFate, ShownLevel } from '../engine/index.ts'
import type { Among, Certainty, Degree, Finding, Measure, Remedy, Word, Words } from '../regulations/index.ts'

export type Language = 'vi' | 'en'

export const say = (words: Words, language: Language): string => words[language]

const of = (vi: string, en: string): Words => ({ vi, en })

export const LEVEL_WORDS: Readonly<Record<ShownLevel, Words>> = {
  EXCELLENT: of('Hoàn thành xuất sắc nhiệm vụ', 'Excellent'),
  GOOD: of('Hoàn thành tốt nhiệm vụ', 'Good'),
  COMPLETED: of('Hoàn thành nhiệm vụ', 'Completed'),
  NOT_COMPLETED: of('Không hoàn thành nhiệm vụ', 'Not completed'),
  NEEDS_DECISION: of('Cấp có thẩm quyền quyết định', 'For the competent body to decide'),
  NOT_RANKED: of('Không xếp loại', 'Not ranked'),
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, Words>> = {
  EXCEEDED: of('Vượt mức', 'Exceeded'),
  COMPLETED: of('Hoàn thành', 'Completed'),
  COMPLETED_LATE: of('Hoàn thành chậm', 'Completed late'),
  PARTIAL: of('Hoàn thành một phần', 'Partly completed'),
  POOR_QUALITY: of('Chất lượng chưa đạt', 'Poor quality'),
  NOT_DONE: of('Không hoàn thành', 'Not done'),
  WAIVED: of('Được miễn theo quyết định', 'Waived by decision'),
}

export const TASK_WORDS: Readonly<Record<Word, Words>> = {
  DONE: of('đã làm xong', 'done'),
  UNDONE: of('chưa làm xong', 'undone'),
  ON_TIME: of('đúng hạn', 'on time'),
  LATE: of('chậm', 'late'),
  GOOD_QUALITY: of('bảo đảm chất lượng', 'of good quality'),
  POOR: of('chất lượng chưa đạt', 'of poor quality'),
  EXCEEDED: of('vượt mức', 'exceeded'),
  FAILED: of('không đạt (chưa làm xong hoặc chất lượng chưa đạt)', 'failed (unfinished or of poor quality)'),
}

export const AMONG_WORDS: Readonly<Record<Among, Words>> = {
  SELF: of('chính đối tượng được xếp loại', 'the subject itself'),
  SUBORDINATES: of('các tổ chức, cá nhân cấp dưới', 'its subordinates'),
  ITS_LEADERS: of('người đứng đầu', 'its leaders'),
  COLLECTIVES_LED: of('tập thể do mình đứng đầu', 'the collectives led'),
}

export const DEGREE_WORDS: Readonly<Record<Degree, Words>> = {
  XUAT_SAC: of('Xuất sắc', 'Outstanding (Xuất sắc)'),
  TOT: of('Tốt', 'Good (Tốt)'),
  TRUNG_BINH: of('Trung bình', 'Average (Trung bình)'),
  KEM: of('Kém', 'Poor (Kém)'),
}

export const MEASURE_WORDS: Readonly<Record<Measure, Words>> = {
  REPRIMAND: of('khiển trách', 'reprimand'),
  WARNING: of('cảnh cáo', 'warning'),
  REMOVAL: of('cách chức', 'removal from office'),
  EXPULSION: of('khai trừ, buộc thôi việc', 'expulsion or dismissal'),
}

export const FINDING_WORDS: Readonly<Record<Finding, Words>> = {
  DEGRADATION: of('suy thoái', 'degradation'),
  DISUNITY: of('mất đoàn kết nội bộ', 'internal disunity'),
  SUBORDINATE_CORRUPTION: of(
    'tham nhũng, lãng phí, tiêu cực ở đơn vị thuộc quyền',
    'corruption, waste or misconduct in a subordinate unit',
  ),
}

export const REMEDY_WORDS: Readonly<Record<Remedy, Words>> = {
  ALL: of('đã khắc phục hết', 'all remedied'),
  PARTLY: of('khắc phục một phần', 'partly remedied'),
  NONE: of('chưa khắc phục', 'not remedied'),
  NOT_APPLICABLE: of('không có', 'none to remedy'),
}

export const CERTAINTY_WORDS: Readonly<Record<Certainty, Words>> = {
  QUOTED: of('theo nguyên văn', 'as quoted'),
  INTERPRETED: of('theo cách hiểu', 'a reading of the text'),
  LOCAL: of('quy định địa phương', 'local rule'),
  UNSOURCED: of('chưa có nguồn', 'source not seen'),
}

export const CAP_WORDS: Readonly<Record<CapFate, Words>> = {
  KEPT: of('giữ mức xuất sắc', 'keeps EXCELLENT'),
  TIED: of(
    'bằng điểm ở suất cuối: cấp có thẩm quyền quyết định',
    'tied for the last place: the competent body decides',
  ),
  LOWERED: of('vượt tỷ lệ: xuống mức tốt', 'over the share: becomes GOOD'),
}

export const NOT_RANKED_WORDS: Readonly<Record<NotRankedBecause, Words>> = {
  KIND_NOT_RANKED: of('văn bản này không xếp loại tập thể', 'this text ranks no subject of this kind'),
  SUSPENDED: of('đang bị đình chỉ', 'suspended'),
  UNDER_6_MONTHS_IN_PARTY: of('vào Đảng chưa đủ 6 tháng', 'less than 6 months in the Party'),
  UNDER_6_MONTHS_WORKED: of('công tác chưa đủ 6 tháng trong năm', 'less than 6 months worked in the year'),
  ABSENT_6_MONTHS: of('nghỉ từ 6 tháng trở lên', 'absent 6 months or more'),
  NOT_WORKED: of('không công tác trong kỳ', 'did not work in the period'),
}

export const ABSENCE_WORDS: Readonly<Record<Absence, Words>> = {
  SICK: of('nghỉ ốm', 'sick leave'),
  MATERNITY: of('nghỉ thai sản', 'maternity leave'),
  OTHER: of('lý do khác', 'other reasons'),
}

const GROUND_WORDS: Readonly<Record<string, Words>> = {
  SCORE_BELOW_50: of('Dưới 50 điểm', 'Below 50 points'),
  SCORE_BELOW_70: of('Dưới 70 điểm', 'Below 70 points'),
  DONE_BELOW_70: of('Hoàn thành dưới 70 % nhiệm vụ', 'Less than 70 % of tasks done'),
  DONE_BELOW_50: of('Hoàn thành dưới 50 % nhiệm vụ', 'Less than 50 % of tasks done'),
  DONE_BELOW_50_AND_MAIN_TARGETS_MISSED: of(
    'Hoàn thành dưới 50 % nhiệm vụ và không đạt các chỉ tiêu chủ yếu',
    'Less than 50 % of tasks done and the main targets missed',
  ),
  BASIC_TARGETS: of('Không đạt các chỉ tiêu kinh tế - xã hội cơ bản', 'Basic socio-economic targets missed'),
  UNITS_NOT_COMPLETED: of(
    'Trên 50 % đơn vị phụ trách không hoàn thành nhiệm vụ',
    'More than 50 % of the units answered for not completed',
  ),
  LOW_CONFIDENCE: of('Trên 50 % phiếu tín nhiệm thấp', 'More than 50 % low-confidence votes'),
  DISCIPLINED: of('Bị kỷ luật', 'Disciplined'),
  SUBORDINATES_DISCIPLINED: of('Trên 20 % cấp dưới bị kỷ luật', 'More than 20 % of subordinates disciplined'),
  LEADER_DISCIPLINED_FROM_WARNING: of(
    'Người đứng đầu bị kỷ luật từ cảnh cáo trở lên',
    'A leader of it disciplined from warning up',
  ),
  DEGRADATION: of('Bị kết luận suy thoái', 'Degradation concluded'),
  DISUNITY: of('Bị kết luận mất đoàn kết nội bộ', 'Internal disunity concluded'),
  SUBORDINATE_CORRUPTION: of(
    'Đơn vị thuộc quyền có tham nhũng, lãng phí, tiêu cực',
    'Corruption, waste or misconduct in a subordinate unit',
  ),
  KEM: of('Có tiêu chí xếp mức Kém', 'A criterion graded Kém'),
  LATE_POOR_OR_UNDONE_OVER_50: of(
    'Trên 50 % nhiệm vụ chậm, kém chất lượng hoặc chưa xong',
    'More than 50 % of tasks late, poor or undone',
  ),
}

/** Words for a ground of NOT_COMPLETED; the code itself for one that only a text added later knows. */
export const groundWords = (code: string): Words => GROUND_WORDS[code] ?? of(code, code)
