import type { CyclePlan, CycleTerms } from '../cycle/cycle.ts'
import type { Registration } from '../task/terms.ts'

export const terms: Omit<CycleTerms, 'id' | 'name'> = {
  year: 2024,
  authority: 'hm',
  period: { from: '2024-01-01', to: '2024-12-31' },
  side: 'PARTY',
  overlays: [],
  settings: {},
  orientation: 'Việc khó, việc mới',
  symbol: 'ThU',
  limits: { tasksPerUnit: 3 },
  quorum: 0.5,
  rehearsal: true,
}

export const plan: CyclePlan = {
  registration: { opens: '2024-01-08', closes: '2024-01-31' },
  correctionDays: 7,
  signing: { remindAfterDays: [3], escalateAfterDays: 7 },
  reports: { first: '2024-03-01', months: true, quarters: false, openWorkingDays: 5 },
  delivery: '2024-11-29',
  acceptance: '2024-12-06',
  assessment: { opens: '2024-12-09', closes: '2024-12-16' },
  grading: '2024-12-18',
  decision: { opens: '2024-12-19', closes: '2024-12-25' },
  appeal: { opens: '2024-12-26', closes: '2024-12-31' },
  close: '2025-01-06',
  shift: true,
}

/** Forty households, by one indicator. */
export const registrationOf = (title: string, deadline = '2024-10-31'): Registration => ({
  title,
  category: 'LONG_PENDING',
  field: 'LAND',
  obstacle: 'Tồn đọng từ năm 2015, đã ba lần vận động không thành',
  notRoutine: 'Ngoài chức trách thường xuyên',
  basis: 'Nghị quyết 05-NQ/ThU',
  product: 'Danh sách hộ đã được cấp giấy',
  indicators: [
    { id: 'households', name: 'Số hộ được cấp giấy', kind: 'NUMBER', uom: 'hộ', baseline: 0, target: 40, weight: 1 },
  ],
  milestones: [],
  deadline,
  weight: 1,
  allOrNothing: false,
  leadPerson: 'Chủ tịch UBND',
  coordination: 'Công chức địa chính',
  responsibility: 'Bí thư chịu trách nhiệm chung',
  authority: 'UBND xã',
  supportAsked: [],
  risks: 'Thiếu hồ sơ gốc',
})
