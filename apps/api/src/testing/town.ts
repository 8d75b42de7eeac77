import type { CyclePlan, CycleTerms } from '@khoan-viec/domain/cycle'
import { alike, type Person, type Post, type Tenure, type Unit, type UnitKind } from '@khoan-viec/domain/organisation'
import type { Registration } from '@khoan-viec/domain/task'

/** A town of two communes, small enough to see at a glance, with somebody in every post. */
export const CYCLE = '2024'
export const authority = 'hm'

export const terms: CycleTerms = {
  id: CYCLE,
  name: 'Khoán việc khó năm 2024',
  year: 2024,
  authority,
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

const from = '2023-01-01'

const unit = (code: string, name: string, kind: UnitKind, superior?: string): Unit => ({
  code,
  name,
  kind,
  collective: `Đảng ủy ${name}`,
  group: kind === 'TOWN' ? 'thị xã' : 'Khối xã, phường',
  from,
  superiors: superior === undefined ? {} : alike(superior),
})

type Seat = readonly [id: string, name: string, post: Post, area?: readonly string[]]

const established = (of: Unit, seats: readonly Seat[]) => ({
  type: 'establish' as const,
  unit: of,
  people: seats.map(([id, name]): Person => ({ id, name })),
  tenures: seats.map(([person, name, post, area]): Tenure => ({
    id: `${of.code}-${person}`,
    person,
    name,
    post,
    unit: of.code,
    from,
    ...(area ? { area } : {}),
  })),
})

export const units = [
  established(unit(authority, 'thị xã Hoàng Mai', 'TOWN'), [
    ['chair', 'Lê Trường Giang', 'STANDING_COMMITTEE_CHAIR'],
    ['member', 'Nguyễn Thị Ước', 'STANDING_COMMITTEE_MEMBER'],
    ['people-1', 'Hồ Xuân Đức', 'PEOPLES_STANDING_MEMBER'],
    ['people-2', 'Trần Thị Hường', 'PEOPLES_STANDING_MEMBER'],
    ['office', 'Đậu Đức Năm', 'SECRETARIAT'],
    ['board', 'Văn Đình Thanh', 'ORGANISATION_BOARD'],
    ['verifier', 'Vũ Thị Kiểm', 'VERIFIER'],
    ['auditor', 'Phan Văn Tra', 'AUDITOR'],
    ['area', 'Cao Thị Vùng', 'AREA_OFFICER', ['qd']],
  ]),
  established(unit('qv', 'xã Quỳnh Vinh', 'COMMUNE', authority), [
    ['qv-secretary', 'Hồ Sỹ Tùng', 'SECRETARY'],
    ['qv-chairman', 'Nguyễn Văn Bốn', 'CHAIRMAN'],
  ]),
  established(unit('qd', 'phường Quỳnh Dị', 'WARD', authority), [
    ['qd-secretary', 'Lê Thị Đào', 'SECRETARY'],
    ['qd-chairman', 'Bùi Văn Ất', 'CHAIRMAN'],
  ]),
]

export const registration = (title: string): Registration => ({
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
  deadline: '2024-10-31',
  weight: 1,
  allOrNothing: false,
  leadPerson: 'Chủ tịch UBND',
  coordination: 'Công chức địa chính',
  responsibility: 'Bí thư chịu trách nhiệm chung',
  authority: 'UBND xã',
  supportAsked: [],
  risks: 'Thiếu hồ sơ gốc',
})
