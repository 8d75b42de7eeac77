import { everyRight, isOfSystem } from '@khoan-viec/domain/access'
import type { AssessmentCommand } from '@khoan-viec/domain/assessment'
import type { MeetingCommand } from '@khoan-viec/domain/meeting'
import type { TaskPeopleCommand } from '@khoan-viec/domain/task'
import { fill, inProgress } from '@khoan-viec/domain/task/testing'
import { CYCLE, plan, registration, terms, units } from '../town.ts'
import { delegating } from './play-year.ts'

type Said = { readonly type: string; readonly [field: string]: unknown }

function said(kind: string, command: string): Said {
  if (kind === 'task') return taskCommand(command)
  const found = others.find(([of, each]) => of === kind && each.type === command)
  if (!found) throw new Error(`no example of ${kind} ${command}: write one`)
  return found[1]
}

function taskCommand(type: string): Said {
  const born = { task: '2024-qd-moi', cycle: CYCLE, unit: 'qd', registration: registration('Việc mới') }
  if (type === 'submit') return { type, ...born }
  if (type === 'add') return { type, ...born, ground: 'Cấp trên giao' }
  const command = type as Exclude<TaskPeopleCommand['type'], 'submit' | 'add'>
  const filled = fill({ command, subject: 'x-1' }, inProgress().task, 0)
  return filled.type === 'sign' ? { ...filled, terms: 'a'.repeat(64) } : filled
}

const town = units[1]
const clock = {
  kind: 'rehearsal',
  version: 1,
  anchorReal: '2026-01-01T00:00:00.000Z',
  anchorVirtual: '2024-01-02T00:00:00.000Z',
  rate: 1,
  paused: true,
} as const

const decision = '1-QĐ/ThU'
const ofDelegation: readonly Said[] = [
  { ...delegating, number: '08-GUQ/ThU' },
  { type: 'revoke-delegation', delegation: 'hm/07-GUQ/ThU', reason: 'Đã về' },
]
const ofOrganisation: readonly Said[] = [
  { ...town, type: 'establish', unit: { ...town?.unit, code: 'moi' }, tenures: [] },
  {
    type: 'change-head',
    unit: 'qd',
    post: 'CHAIRMAN',
    decision,
    from: '2024-12-01',
    incoming: { id: 'moi', name: 'Lê Văn Mới' },
    handover: [],
  },
  {
    type: 'reorganise',
    decision: { number: decision, date: '2024-12-01', body: 'Tỉnh ủy' },
    from: '2025-01-01',
    changes: [{ type: 'RENAME', code: 'qv', name: 'phường Quỳnh Vinh' }],
  },
  {
    type: 'appoint',
    person: { id: 'moi', name: 'Lê Văn Mới' },
    post: 'AREA_MEMBER',
    unit: 'qd',
    from: '2024-12-21',
    basis: 'FULL',
    decision,
  },
  { type: 'end-tenure', tenure: 'qd-qd-chairman', last: '2024-12-30', reason: 'Nghỉ hưu', decision },
  { type: 'set-area', tenure: 'hm-area', from: '2024-12-21', area: ['qv'], decision },
  { type: 'erase-person', person: 'qd-chairman', decision },
]
/** As they are sent: what a board shows and a seal says is asked from the record. */
const ofCycle: readonly Said[] = [
  { type: 'open', terms: { ...terms, id: '2025', year: 2025 }, plan, clock },
  { type: 'set-clock', rate: 1, paused: true },
  { type: 'move-clock', to: '2024-12-21T02:00:00.000Z' },
  { type: 'publish-board', kind: 'TERM', title: 'Bảng' },
  { type: 'close' },
]
const ofMeeting: readonly MeetingCommand[] = [
  { type: 'convene', meeting: 'hop-2', cycle: CYCLE, title: 'Họp', date: '2024-12-21', place: 'Phòng 1', agenda: [] },
  { type: 'set-agenda', agenda: ['qd-1'] },
  { type: 'open', present: ['chair'] },
  { type: 'close', notice: '1-TB/ThU' },
]
const ofAssessment: readonly AssessmentCommand[] = [
  { type: 'self-rank', level: 'GOOD', statement: 'Tốt' },
  {
    type: 'appraise',
    inputs: {
      others: ['TOT', 'TOT'],
      mainTargetsMet: true,
      faultsRemedied: 'ALL',
      findings: [],
      violations: [],
    },
    level: 'GOOD',
    ground: 'Đạt',
  },
  { type: 'vote', tally: { EXCELLENT: 0, GOOD: 1, COMPLETED: 0, NOT_COMPLETED: 0 }, present: 1 },
  { type: 'decide', level: 'GOOD', reason: 'Lý do', decision: '1-QĐ/ThU' },
  { type: 'appeal', ground: 'Chưa đúng' },
  { type: 'rule-appeal', upheld: false, decision: '1-QĐ/ThU', ground: 'Đúng', corrections: [] },
]

const ofHandover: readonly Said[] = [
  { type: 'propose', items: [] },
  { type: 'answer', objections: [] },
  { type: 'rule', items: [] },
  { type: 'sign', act: 'a'.repeat(64) },
]

const others: readonly (readonly [string, Said])[] = [
  ...ofOrganisation.map((each) => ['organisation', each] as const),
  ...ofDelegation.map((each) => ['delegation', each] as const),
  ...ofCycle.map((each) => ['cycle', each] as const),
  ...ofHandover.map((each) => ['handover', each] as const),
  ...ofMeeting.map((each) => ['meeting', each] as const),
  ...ofAssessment.map((each) => ['assessment', each] as const),
]

/** One well-formed command of every kind that people give, by the door at which it is given. */
export const everyCommand: readonly { readonly kind: string; readonly command: Said }[] = everyRight
  .filter(({ kind, right }) => !isOfSystem(right) && kind !== 'log' && kind !== 'archive')
  .map(({ kind, command }) => {
    // Of the organisation, what is no business of the office's alone has a door of its own.
    const door = ofDelegation.some(({ type }) => type === command) ? 'delegation' : kind
    return { kind: door, command: said(door, command) }
  })
