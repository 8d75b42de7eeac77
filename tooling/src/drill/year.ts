import { plusDays } from '@khoan-viec/domain/calendar'
import { people, texts } from './what-is-written.ts'

/** Today, where the year is kept. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format()
const later = (days: number) => plusDays(today, days)

export const CYCLE = today.slice(0, 4)
const AUTHORITY = 'hoang-mai-thu'
export const COMMUNE = 'qv'
export const TASK = `${CYCLE}-${COMMUNE}-khe-cai`
export const SECOND = `${CYCLE}-${COMMUNE}-cho-tam`
export const MEETING = 'hop-1'
/** The month that runs: its parts are reported on from its first day. */
export const PERIOD = `${today.slice(0, 4)}-M${today.slice(5, 7)}`

export const first = {
  name: people.office.name,
  authority: { code: AUTHORITY, name: texts.authority, kind: 'TOWN', collective: texts.organisation },
} as const

const superiors = { party: AUTHORITY, state: AUTHORITY, ranking: AUTHORITY, contracting: AUTHORITY }
const tenure = (
  of: (typeof people)[keyof typeof people],
  post: 'SECRETARY' | 'CHAIRMAN' | 'CELL_SECRETARY' | 'AREA_MEMBER',
) => ({
  id: `${of.id}.${post}`,
  person: of.id,
  name: of.name,
  post,
  unit: COMMUNE,
  from: today,
})

/** The commune with its people. */
export const commune = {
  type: 'establish' as const,
  unit: {
    code: COMMUNE,
    name: texts.commune,
    kind: 'COMMUNE' as const,
    collective: texts.committee,
    group: 'xã',
    superiors,
    from: today,
  },
  people: [people.secretary, people.chairman, people.cell].map(({ id, name }) => ({ id, name })),
  tenures: [
    tenure(people.secretary, 'SECRETARY'),
    tenure(people.chairman, 'CHAIRMAN'),
    tenure(people.cell, 'CELL_SECRETARY'),
    tenure(people.cell, 'AREA_MEMBER'),
  ],
}

/** Who sits above, by decision. */
export const appointments = (
  [
    [people.chair, 'STANDING_COMMITTEE_CHAIR'],
    [people.vice, 'PEOPLES_STANDING_MEMBER'],
    [people.vice, 'VERIFIER'],
  ] as const
).map(([{ id, name }, post]) => ({
  type: 'appoint' as const,
  person: { id, name },
  post,
  unit: AUTHORITY,
  from: today,
  basis: 'FULL' as const,
  decision: '15-QĐ/ThU',
}))

/** A real year, in which one registers today, whatever day it is; all that follows is laid out after it. */
export const opening = {
  type: 'open' as const,
  terms: {
    id: CYCLE,
    name: `Năm ${CYCLE}`,
    year: Number(CYCLE),
    authority: AUTHORITY,
    period: { from: `${CYCLE}-01-01`, to: `${CYCLE}-12-31` },
    side: 'PARTY' as const,
    overlays: [],
    settings: {},
    orientation: texts.orientation,
    symbol: 'ThU',
    limits: { tasksPerUnit: 3 },
    quorum: 0.5,
    rehearsal: false,
  },
  plan: {
    registration: { opens: today, closes: later(20) },
    correctionDays: 10,
    signing: { remindAfterDays: [3, 5], escalateAfterDays: 7 },
    reports: { first: `${today.slice(0, 7)}-01`, months: true, quarters: false, openWorkingDays: 7 },
    delivery: later(90),
    acceptance: later(110),
    assessment: { opens: later(91), closes: later(111) },
    grading: later(130),
    decision: { opens: later(131), closes: later(140) },
    appeal: { opens: later(160), closes: later(170) },
    close: later(190),
    shift: true,
  },
  clock: { kind: 'real' as const, version: 1 },
}

const indicator = {
  id: 'ho',
  name: texts.indicator,
  kind: 'NUMBER' as const,
  uom: 'hộ',
  baseline: 0,
  target: 40,
  weight: 1,
}
const owed = {
  product: texts.product,
  indicators: [indicator],
  milestones: [],
  deadline: later(80),
  weight: 1,
  allOrNothing: false,
}

export const registration = (title: string) => ({
  ...owed,
  title,
  category: 'LONG_PENDING' as const,
  field: 'LAND' as const,
  obstacle: texts.obstacle,
  notRoutine: texts.notRoutine,
  basis: texts.basis,
  leadPerson: texts.lead,
  coordination: texts.coordination,
  responsibility: texts.responsibility,
  authority: texts.authorityOf,
  supportAsked: [],
  risks: texts.risks,
})

export const terms = {
  ...owed,
  decision: '27-QĐ/ThU',
  title: texts.title,
  obligors: { collective: COMMUNE, secretary: people.secretary.id, chairman: people.chairman.id },
  superiorDuties: [{ id: 'do-dac', what: texts.duty, who: texts.authority, due: later(30) }],
}

export const cascade = {
  type: 'cascade' as const,
  indicator: indicator.id,
  parts: [{ id: 'khe-cai', cell: texts.cell, cellSecretary: people.cell.id, areaMember: people.cell.id, quota: 40 }],
}
