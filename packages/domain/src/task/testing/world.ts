import { plusDays } from '../../calendar/index.ts'
import type { Instant, LocalDate } from '../../core/index.ts'
import type { CycleCalendar, CycleFacts, ReportPeriod } from '../../cycle/cycle.ts'
import type { Actor, Post, Tenure } from '../../organisation/organisation.ts'
import type { Evidence, Report } from '../follow-up.ts'
import type { ContractTerms, Registration } from '../terms.ts'

const AUTHORITY = 'hm'
export const UNIT = 'qv'

/** 09:00 in Viet Nam. */
export const morning = (day: LocalDate): Instant => `${day}T02:00:00.000Z`

const period = (id: string, kind: ReportPeriod['kind'], from: LocalDate, to: LocalDate): ReportPeriod => ({
  id,
  kind,
  from,
  to,
  opens: plusDays(to, 1),
  closes: plusDays(to, 7),
})

export const calendar: CycleCalendar = {
  registration: { opens: '2024-01-08', closes: '2024-01-31' },
  correctionDays: 10,
  signing: { remindAfterDays: [3, 7], escalateAfterDays: 10 },
  periods: [
    period('2024-M03', 'MONTH', '2024-03-01', '2024-03-31'),
    period('2024-M04', 'MONTH', '2024-04-01', '2024-04-30'),
    period('2024-M05', 'MONTH', '2024-05-01', '2024-05-31'),
    period('2024-Q2', 'QUARTER', '2024-04-01', '2024-06-30'),
    period('2024-M08', 'MONTH', '2024-08-01', '2024-08-31'),
  ],
  delivery: '2024-11-30',
  acceptance: '2024-12-15',
  assessment: { opens: '2024-12-01', closes: '2024-12-20' },
  grading: '2024-12-22',
  decision: { opens: '2024-12-23', closes: '2024-12-31' },
  appeal: { opens: '2025-01-02', closes: '2025-01-10' },
  close: '2025-01-31',
}

const people = {
  bi_thu: [['SECRETARY', UNIT]],
  chu_tich: [['CHAIRMAN', UNIT, '2020-01-01', '2024-06-30']],
  chu_tich_moi: [['CHAIRMAN', UNIT, '2024-07-01']],
  phu_trach: [['AREA_MEMBER', UNIT]],
  chi_bo_1: [['CELL_SECRETARY', UNIT]],
  chi_bo_2: [['CELL_SECRETARY', UNIT]],
  nguoi_la: [['SECRETARY', 'ql']],
  thuong_truc: [['STANDING_COMMITTEE_CHAIR', AUTHORITY]],
  uy_vien: [['STANDING_COMMITTEE_MEMBER', AUTHORITY]],
  /** Sits in both bodies. */
  hai_vai: [
    ['STANDING_COMMITTEE_MEMBER', AUTHORITY],
    ['PEOPLES_STANDING_MEMBER', AUTHORITY],
  ],
  uy_ban: [['PEOPLES_STANDING_MEMBER', AUTHORITY]],
  van_phong: [['SECRETARIAT', AUTHORITY]],
  kiem_tra: [['VERIFIER', AUTHORITY]],
  dia_ban: [['AREA_OFFICER', AUTHORITY]],
  thanh_tra: [['AUDITOR', AUTHORITY]],
} as const satisfies Record<string, readonly (readonly [Post, string, LocalDate?, LocalDate?])[]>
export type Name = keyof typeof people

// The keys of a literal are its names.
export const names = Object.keys(people) as Name[]

const tenuresOf = (person: Name): readonly Tenure[] => {
  const held: readonly (readonly [Post, string, LocalDate?, LocalDate?])[] = people[person]
  return held.map(([post, unit, from = '2020-01-01', to], index) => ({
    id: `${person}/${index}`,
    person,
    name: person,
    post,
    unit,
    from,
    ...(to === undefined ? {} : { to }),
    ...(post === 'AREA_OFFICER' ? { area: [UNIT] } : {}),
  }))
}

export const actor = (person: Name): Actor => ({ kind: 'PERSON', person, name: person, tenures: tenuresOf(person) })

/** One person who holds these tenures as well: two posts in one hand. */
export const alsoHolding = (person: Name, ...more: readonly Tenure[]): Actor => ({
  kind: 'PERSON',
  person,
  name: person,
  tenures: [...tenuresOf(person), ...more],
})

const all = names.flatMap(tenuresOf)

export const facts: CycleFacts = {
  cycle: {
    id: 'hm-2024',
    name: 'Năm 2024',
    year: 2024,
    authority: AUTHORITY,
    period: { from: '2024-01-01', to: '2024-12-31' },
    side: 'PARTY',
    overlays: [],
    settings: {},
    orientation: '',
    symbol: 'ThU',
    limits: { tasksPerUnit: 3 },
    quorum: 0.5,
    rehearsal: true,
  },
  calendar,
  officials: all.filter(({ unit }) => unit === AUTHORITY),
  unit: {
    code: UNIT,
    name: 'xã Quỳnh Vinh',
    kind: 'COMMUNE',
    collective: 'Đảng ủy xã Quỳnh Vinh',
    group: 'communes',
    superiors: {},
    from: '2013-04-03',
  },
  tenures: all.filter(({ unit }) => unit === UNIT),
}

export const aRegistration = (changes: Partial<Registration> = {}): Registration => ({
  title: 'Tập trung lãnh đạo giải phóng mặt bằng khu công nghiệp Hoàng Mai II',
  category: 'HARD',
  field: 'LAND',
  obstacle: 'Vướng 53 hộ chưa đồng thuận phương án bồi thường từ năm 2019, đã vận động bốn lần không thành.',
  notRoutine: 'Vụ việc tồn đọng năm năm, phải giải quyết dứt điểm.',
  basis: 'Nghị quyết 05-NQ/ThU',
  product: 'Mặt bằng sạch được bàn giao',
  indicators: [
    { id: 'ho', name: 'Hộ đồng thuận', kind: 'NUMBER', uom: 'hộ', baseline: 3, target: 53, exceed: 60, weight: 2 },
    { id: 'ban-giao', name: 'Biên bản bàn giao', kind: 'YES_NO', uom: '', baseline: 0, target: 1, weight: 1 },
  ],
  milestones: [{ id: 'm1', due: '2024-05-15', what: 'Nửa số hộ đồng thuận', indicator: 'ho', value: 28 }],
  deadline: '2024-09-30',
  weight: 3,
  allOrNothing: false,
  leadPerson: 'Bí thư Đảng ủy xã',
  coordination: 'Ủy ban Mặt trận Tổ quốc xã',
  responsibility: 'Bí thư chịu trách nhiệm trước Ban Thường vụ',
  authority: 'Ủy ban nhân dân xã',
  supportAsked: [{ what: 'Thẩm định đơn giá', who: 'Phòng Tài nguyên và Môi trường' }],
  risks: 'Khiếu nại kéo dài',
  ...changes,
})

export const someTerms = (changes: Partial<ContractTerms> = {}): ContractTerms => {
  const { title, product, indicators, milestones, deadline, weight, allOrNothing } = aRegistration()
  return {
    decision: '12-QĐ/ThU',
    title,
    obligors: { collective: UNIT, secretary: 'bi_thu', chairman: 'chu_tich' },
    product,
    indicators,
    milestones,
    deadline,
    weight,
    allOrNothing,
    superiorDuties: [
      { id: 'd1', what: 'Thẩm định đơn giá trong tháng 3', who: 'Ủy ban nhân dân thị xã', due: '2024-03-31' },
    ],
    ...changes,
  }
}

export const aFile: Evidence = { hash: 'a'.repeat(64), name: 'bien-ban.pdf', type: 'application/pdf', size: 1024 }

export const aReport = (id: string, changes: Partial<Report> = {}): Report => ({
  period: id,
  values: { ho: 20, 'ban-giao': 0 },
  done: 'Đã họp dân ba thôn',
  difficulties: '',
  forecast: '2024-09-15',
  evidence: [],
  ...changes,
})
