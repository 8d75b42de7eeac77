import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { at, openTown, type Town } from '../open-town.ts'
import { bringToReview, MEETING } from '../review-year.ts'
import { CYCLE, units } from '../town.ts'
import { closeReview, decideLevel, signContract } from '../year-end.ts'

const from = '2024-07-01'
const HANDOVER = `qv:CHAIRMAN:${from}`

/** Somebody in every relation that the rules know. `qv-chairman` headed qv until June, whose contract names him; he heads ql now. */
export const everybody = [
  ...units.flatMap(({ people }) => people.map(({ id }) => id)),
  /** Took over in qv. */
  'qv-next',
  /** The office of an authority that is not this year's. */
  'province-office',
]

export type YearThing = { readonly id: string; readonly marks: readonly string[] } & (
  | { readonly kind: 'task' | 'unit'; readonly unit: string }
  | { readonly kind: 'assessment'; readonly unit: string; readonly subject: string }
  | { readonly kind: 'handover' | 'delegation'; readonly unit: string; readonly parties: readonly string[] }
  | { readonly kind: 'meeting' }
)

/** What there is in the year, and by which words each would betray itself. */
export const things: readonly YearThing[] = [
  { kind: 'task', id: 'qv-1', unit: 'qv', marks: ['"qv-1"', 'Cấp giấy chứng nhận cho 40 hộ'] },
  { kind: 'task', id: 'qd-1', unit: 'qd', marks: ['"qd-1"', 'Giải phóng mặt bằng đường ven biển'] },
  { kind: 'unit', id: 'qv', unit: 'qv', marks: ['Đảng ủy xã Quỳnh Vinh'] },
  { kind: 'unit', id: 'qd', unit: 'qd', marks: ['Đảng ủy phường Quỳnh Dị'] },
  { kind: 'unit', id: 'ql', unit: 'ql', marks: ['Đảng ủy xã Quỳnh Lộc'] },
  { kind: 'assessment', id: `${CYCLE}:qv`, unit: 'qv', subject: 'qv', marks: [`"${CYCLE}:qv"`] },
  {
    kind: 'assessment',
    id: `${CYCLE}:qv-chairman`,
    unit: 'qv',
    subject: 'qv-chairman',
    marks: [`"${CYCLE}:qv-chairman"`],
  },
  {
    kind: 'handover',
    id: HANDOVER,
    unit: 'qv',
    parties: ['qv-chairman', 'qv-next'],
    marks: [`"${HANDOVER}"`],
  },
  {
    kind: 'delegation',
    id: 'hm/07-GUQ/ThU',
    unit: 'hm',
    parties: ['office', 'area'],
    marks: ['07-GUQ/ThU'],
  },
  { kind: 'meeting', id: MEETING, marks: [`"${MEETING}"`, 'Họp cho ý kiến'] },
]

/** The officer in whose area qd is answers for the office about a task of qv, and of nothing else there. */
export const delegating = {
  type: 'delegate',
  number: '07-GUQ/ThU',
  tenure: 'hm-office',
  delegate: 'area',
  remits: ['EXCHANGE'],
  tasks: ['qv-1'],
  from: '2024-12-20',
  to: '2024-12-31',
} as const

/** A small year played to its end: a contract signed, a head changed, levels computed, one decided, two still missing. */
export async function playYear(): Promise<Town> {
  const town = await openTown()
  await bringToReview(town)
  await closeReview(town)
  await signContract(town)
  const ofUnit = (
    unit: string,
    name: string,
    kind: 'COMMUNE' | 'PROVINCE',
    post: string,
    person: string,
    as: string,
  ) => ({
    type: 'establish',
    unit: { code: unit, name, kind, collective: `Đảng ủy ${name}`, group: 'Khối xã, phường', from: '2023-01-01' },
    people: [{ id: person, name: as }],
    tenures: [{ id: `${unit}-${person}`, person, name: as, post, unit, from }],
  })
  const day = at(from)
  const outgoing = ['qv-chairman', 'Nguyễn Văn Bốn'] as const
  const change = {
    type: 'change-head',
    unit: 'qv',
    post: 'CHAIRMAN',
    decision: '9-QĐ/ThU',
    from,
    incoming: { id: 'qv-next', name: 'Trần Văn Kế' },
    handover: [],
  }
  await town.act(HOUSE_ORGANISATION, change, day, 'office')
  const frame = {
    unit: 'qv',
    post: 'CHAIRMAN',
    decision: '9-QĐ/ThU',
    from,
    outgoing: 'qv-chairman',
    incoming: 'qv-next',
  }
  const lay = { type: 'lay', ...frame, outgoingTenure: 'qv-qv-chairman', tasks: [], of: 0 }
  await town.act(`handover/${HANDOVER}`, lay, day)
  await town.act(HOUSE_ORGANISATION, ofUnit('ql', 'xã Quỳnh Lộc', 'COMMUNE', 'CHAIRMAN', ...outgoing), day, 'office')
  await town.act(
    HOUSE_ORGANISATION,
    ofUnit('na', 'tỉnh Nghệ An', 'PROVINCE', 'SECRETARIAT', 'province-office', 'Phan Thị Tỉnh'),
    day,
  )
  await decideLevel(town)
  const leader = { kind: 'LEADER', subject: 'qv-chairman', name: outgoing[1], cycle: CYCLE, unit: 'qv' }
  await town.act(`assessment/${CYCLE}:qv-chairman`, { type: 'begin', ...leader }, at('2024-12-20'))
  const owed = { input: 'criteria', owedBy: 'ORGANISATION_BOARD' } as const
  const missing = [
    { subject: 'qd', name: 'Đảng ủy phường Quỳnh Dị', unit: 'qd', ...owed },
    { subject: 'ql', name: 'Đảng ủy xã Quỳnh Lộc', unit: 'ql', ...owed },
  ]
  await town.act(`cycle/${CYCLE}`, { type: 'grade', missing }, at('2024-12-20'))
  await town.act(HOUSE_ORGANISATION, delegating, at('2024-12-20'), 'office')
  await town.setToday('2024-12-20')
  return town
}
