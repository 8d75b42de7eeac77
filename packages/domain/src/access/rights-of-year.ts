import type { ArchiveCommand } from '../archive/archive.ts'
import type { AssessmentCommand } from '../assessment/assessment.ts'
import type { Cycle, CycleCommand } from '../cycle/cycle.ts'
import type { LogCommand } from '../log/log.ts'
import type { Meeting, MeetingCommand } from '../meeting/meeting.ts'
import type { OrganisationCommand } from '../organisation/organisation.ts'
import { board, chair, type Right, secretariat, secretary } from './seat.ts'

type Rights<Command extends { readonly type: string }, State extends string> = Readonly<
  Record<Command['type'], Right<State>>
>

const system = { seats: [], besides: 'SYSTEM' } as const

/** Who may change the units, the people and their posts. */
export const rightsOfOrganisation: Rights<OrganisationCommand, never> = {
  establish: { seats: [secretariat], besides: 'SYSTEM', personal: 'POSTS', in: 'ANY' },
  reorganise: { seats: [secretariat], besides: 'SYSTEM', personal: 'POSTS', in: 'ANY' },
  appoint: { seats: [secretariat], besides: 'SYSTEM', personal: 'POSTS', in: 'ANY' },
  'end-tenure': { seats: [secretariat], besides: 'SYSTEM', personal: 'POSTS', in: 'ANY' },
  'set-area': { seats: [secretariat], besides: 'SYSTEM', personal: 'POSTS', in: 'ANY' },
  'change-head': { seats: [secretariat], personal: 'POSTS', in: 'ANY' },
  'erase-person': { seats: [secretariat], personal: 'POSTS', in: 'ANY' },
  delegate: { seats: [], besides: 'HOLDER', personal: 'POSTS', in: 'ANY' },
  'revoke-delegation': { seats: [secretariat, chair], besides: 'HOLDER', personal: 'POSTS', in: 'ANY' },
  'leave-post': { ...system, in: 'ANY' },
  'take-up-post': { ...system, in: 'ANY' },
}

/** The clock is anybody's in a rehearsal and nobody's in a real year: the clock itself says which it is. */
export const rightsOfCycle: Rights<CycleCommand, Cycle['status']> = {
  open: { seats: [secretariat], besides: 'SYSTEM', personal: 'BINDS', in: 'NEW' },
  'set-clock': { seats: [], besides: 'ANYBODY', in: ['RUNNING'] },
  'move-clock': { seats: [], besides: 'ANYBODY', in: ['RUNNING'] },
  'publish-board': { seats: [secretariat], remit: 'OFFICE', in: ['RUNNING'] },
  close: { seats: [secretariat], personal: 'BINDS', in: ['RUNNING'] },
  'pass-date': { ...system, in: ['RUNNING'] },
  grade: { ...system, in: ['RUNNING'] },
  project: { ...system, in: ['RUNNING'] },
}

export const rightsOfMeeting: Rights<MeetingCommand, Meeting['status']> = {
  convene: { seats: [secretariat], remit: 'OFFICE', in: 'NEW' },
  'set-agenda': { seats: [secretariat], remit: 'OFFICE', in: ['CONVENED'] },
  open: { seats: [chair], remit: 'PRESIDING', in: ['CONVENED'] },
  close: { seats: [chair, secretariat], remit: 'PRESIDING', in: ['OPEN'] },
}

export const assessmentStates = ['OPEN', 'CLOSED'] as const

/** The subject speaks for itself: a leader in person, a collective through its secretary. */
export const rightsOfAssessment: Rights<AssessmentCommand, (typeof assessmentStates)[number]> = {
  'self-rank': { seats: [secretary], besides: 'SUBJECT', personal: 'OWN_GRADE', in: ['OPEN'] },
  appraise: { seats: [board], notOwn: true, personal: 'JUDGES', in: ['OPEN'] },
  vote: { seats: [secretariat], personal: 'JUDGES', in: ['OPEN'] },
  decide: { seats: [chair], notOwn: true, personal: 'JUDGES', in: ['OPEN'] },
  appeal: { seats: [secretary], besides: 'SUBJECT', personal: 'OWN_GRADE', in: ['OPEN'] },
  'rule-appeal': { seats: [chair], notOwn: true, personal: 'JUDGES', in: ['OPEN'] },
  begin: { ...system, in: 'NEW' },
  chase: { ...system, in: ['OPEN'] },
  'note-computed': { ...system, in: ['OPEN'] },
  notify: { ...system, in: ['OPEN'] },
  close: { ...system, in: ['OPEN'] },
}

export const rightsOfLog: Rights<LogCommand, never> = { 'change-key': { ...system, in: 'ANY' } }

export const rightsOfArchive: Rights<ArchiveCommand, never> = {
  'keep-history': { ...system, in: 'ANY' },
  'note-loss': { ...system, in: 'ANY' },
  'erase-history': { ...system, in: 'ANY' },
}
