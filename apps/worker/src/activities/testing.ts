import type { CyclePlan, CycleTerms } from '@khoan-viec/domain/cycle'
import type { Post, Tenure } from '@khoan-viec/domain/organisation'
import type { Registration } from '@khoan-viec/domain/task'
import type { Told } from '@khoan-viec/workflows/keep-stream'

const terms: Omit<CycleTerms, 'id'> = {
  name: 'Năm thử',
  year: 2024,
  authority: 'hm',
  period: { from: '2024-01-01', to: '2024-12-31' },
  side: 'PARTY',
  overlays: [],
  settings: {},
  orientation: '',
  symbol: 'ThU',
  limits: { tasksPerUnit: 3 },
  quorum: 0.5,
  rehearsal: true,
}

const plan: CyclePlan = {
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

export const clock = {
  kind: 'rehearsal',
  version: 1,
  anchorReal: '2026-01-01T00:00:00.000Z',
  anchorVirtual: '2024-01-09T01:00:00.000Z',
  rate: 86_400,
  paused: true,
} as const

/** Two communes become one, on the day on which the clock stands or a later one. */
export const merge = (unit: string, into: string, from = '2024-01-09', number = '1678/NQ-UBTVQH15') => ({
  requestId: `merge/${unit}`,
  command: {
    type: 'reorganise',
    decision: { number, date: '2024-01-02', body: 'Quốc hội' },
    from,
    changes: [{ type: 'MERGE', units: [unit], into }],
  },
})

/** The opening of a year of that name: rehearsed, on a clock that stands on 9 January 2024, or real. */
export const openYear = (id: string, rehearsal = true): Told => ({
  requestId: `open/${id}`,
  command: {
    type: 'open',
    terms: { ...terms, id, rehearsal },
    plan,
    clock: rehearsal ? clock : { kind: 'real', version: 2 },
  } as { type: string },
})

/** A unit, and who holds which post in it. */
export function establish(code: string, seats: Partial<Record<Post, string>> = {}): Told {
  const tenures = tenuresIn(code, seats)
  const people = tenures.map(({ person, name }) => ({ id: person, name }))
  const kind = code === 'hm' ? 'TOWN' : 'COMMUNE'
  const unit = { code, name: `xã ${code}`, kind, collective: 'Đảng ủy', group: 'xã', superiors: {}, from: '2020-01-01' }
  return { requestId: `establish/${code}`, command: { type: 'establish', unit, people, tenures } as { type: string } }
}

export const tenuresIn = (unit: string, seats: Partial<Record<Post, string>>): readonly Tenure[] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the parameter
  (Object.entries(seats) as [Post, string][]).map(([post, person]) => ({
    id: `${unit}/${post}`,
    person,
    name: person,
    post,
    unit,
    from: '2020-01-01',
  }))

export const registration: Registration = {
  title: 'Cấp giấy chứng nhận cho 40 hộ tồn đọng',
  category: 'LONG_PENDING',
  field: 'LAND',
  obstacle: 'Tồn đọng từ năm 2015, đã ba lần vận động không thành',
  notRoutine: 'Ngoài chức trách thường xuyên',
  basis: 'Nghị quyết 05-NQ/ThU',
  product: 'Danh sách hộ đã được cấp giấy',
  indicators: [{ id: 'ho', name: 'Hộ được cấp giấy', kind: 'NUMBER', uom: 'hộ', baseline: 0, target: 40, weight: 1 }],
  milestones: [],
  deadline: '2024-10-31',
  weight: 1,
  allOrNothing: false,
  leadPerson: 'Chủ tịch UBND',
  coordination: 'Công chức địa chính',
  responsibility: 'Bí thư chịu trách nhiệm chung',
  authority: 'UBND xã',
  supportAsked: [],
  risks: 'Thiếu hồ sơ gốc',
}
