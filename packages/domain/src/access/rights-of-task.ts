import type { TaskCommand } from '../task/command.ts'
import { followed, openStatuses } from '../task/open-statuses.ts'
import type { TaskStatus } from '../task/task.ts'
import {
  areaOfficer,
  bodies,
  cellPeople,
  cellSecretary,
  chair,
  heads,
  type Right,
  secretariat,
  secretary,
  verifier,
} from './seat.ts'

const settled: readonly TaskStatus[] = ['ACCEPTED', 'NOT_DONE', 'WAIVED']
const system = (states: Right<TaskStatus>['in']): Right<TaskStatus> => ({ seats: [], besides: 'SYSTEM', in: states })

/** Who may do what to a task in which of its states. The guards of the task decide by it, and the printed page is made of it. */
export const rightsOfTask: Readonly<Record<TaskCommand['type'], Right<TaskStatus>>> = {
  // Registration
  submit: { seats: [heads], remit: 'REGISTRATION', in: 'NEW' },
  resubmit: { seats: [heads], remit: 'REGISTRATION', in: ['SENT_BACK', 'RETURNED'] },
  endorse: { seats: [secretary], remit: 'REGISTRATION', in: ['SUBMITTED'] },
  screen: { seats: [secretariat], remit: 'OFFICE', in: ['ENDORSED', 'SCREENED', 'REVIEWED'] },
  'send-back': { seats: [secretariat], remit: 'OFFICE', in: ['ENDORSED', 'SCREENED'] },
  add: { seats: [chair, secretariat], personal: 'JUDGES', in: 'NEW' },
  // Opinions and conclusion
  'give-opinion': { seats: [bodies], personal: 'OWN_WORD', in: ['IN_REVIEW'] },
  'close-round': { seats: [chair], remit: 'PRESIDING', in: ['IN_REVIEW'] },
  conclude: { seats: [chair], notOwn: true, personal: 'JUDGES', in: ['REVIEWED'] },
  // Contract
  offer: { seats: [secretariat], remit: 'OFFICE', in: ['APPROVED', 'OFFERED', 'IN_PROGRESS'] },
  sign: { seats: [heads, chair], personal: 'BINDS', in: ['OFFERED', 'IN_PROGRESS', 'DELIVERED'] },
  cascade: { seats: [secretary], remit: 'CASCADE', in: ['IN_PROGRESS'] },
  'accept-part': { seats: [cellPeople], personal: 'OWN_WORD', in: ['IN_PROGRESS'] },
  'report-part': { seats: [cellSecretary], remit: 'REPORTING', in: ['IN_PROGRESS'] },
  // Follow-up
  report: { seats: [heads], remit: 'REPORTING', in: ['IN_PROGRESS'] },
  'correct-report': {
    seats: [{ ...heads, in: ['IN_PROGRESS', 'DELIVERED'] }, secretariat],
    remit: 'REPORTING',
    in: ['IN_PROGRESS', 'DELIVERED', 'ACCEPTED', 'NOT_DONE'],
  },
  direct: { seats: [bodies, areaOfficer], remit: 'EXCHANGE', in: followed },
  'answer-direction': { seats: [heads], remit: 'EXCHANGE', in: [...followed, ...settled] },
  'request-support': { seats: [heads], remit: 'EXCHANGE', in: ['OFFERED', 'IN_PROGRESS'] },
  'answer-support': { seats: [secretariat, chair], notOwn: true, remit: 'EXCHANGE', in: [...followed, ...settled] },
  explain: { seats: [heads], personal: 'OWN_WORD', in: 'ANY' },
  'request-waiver': { seats: [heads], remit: 'EXCHANGE', in: ['IN_PROGRESS'] },
  'decide-waiver': { seats: [chair], notOwn: true, personal: 'JUDGES', in: ['IN_PROGRESS', 'DELIVERED', 'NOT_DONE'] },
  'request-change': { seats: [heads], remit: 'EXCHANGE', in: ['IN_PROGRESS'] },
  'decide-change': { seats: [chair], notOwn: true, personal: 'JUDGES', in: ['IN_PROGRESS', 'DELIVERED'] },
  // Delivery and acceptance
  deliver: { seats: [heads], remit: 'DELIVERY', in: ['IN_PROGRESS'] },
  'correct-delivery': { seats: [heads], remit: 'DELIVERY', in: ['DELIVERED'] },
  check: { seats: [verifier], notOwn: true, remit: 'VERIFICATION', in: ['DELIVERED'] },
  'correct-check': {
    seats: [verifier, chair],
    notOwn: true,
    personal: 'JUDGES',
    in: ['ACCEPTED', 'IN_PROGRESS', 'NOT_DONE'],
  },
  // Open work that its unit leaves
  transfer: { seats: [secretariat, chair], personal: 'JUDGES', in: followed },
  'close-with-result': { seats: [secretariat, chair], personal: 'JUDGES', in: ['IN_PROGRESS', 'DELIVERED'] },
  cancel: {
    seats: [secretariat, chair],
    personal: 'JUDGES',
    in: ['SUBMITTED', 'ENDORSED', 'SENT_BACK', 'SCREENED', 'REVIEWED', 'RETURNED', ...followed],
  },
  'plan-settlement': { seats: [secretariat, chair], personal: 'JUDGES', in: [...openStatuses, 'ACCEPTED', 'NOT_DONE'] },
  'withdraw-settlement': {
    seats: [secretariat, chair],
    personal: 'JUDGES',
    in: [...openStatuses, 'ACCEPTED', 'NOT_DONE'],
  },
  // The system's own, or another workflow's in its name
  'open-round': system(['SCREENED']),
  'open-opinion': system('ANY'),
  'note-notice': system('ANY'),
  'lapse-correction': system(['SENT_BACK', 'RETURNED']),
  'remind-unsigned': system(['OFFERED', 'IN_PROGRESS', 'DELIVERED']),
  'miss-report': system(['IN_PROGRESS']),
  'miss-milestone': system(['IN_PROGRESS']),
  'fall-overdue': system(['IN_PROGRESS']),
  'close-undelivered': system(['IN_PROGRESS']),
  'settle-as-planned': system(openStatuses),
  'lapse-settlement': system(openStatuses),
  'settle-hand-over': system('ANY'),
  'succeed-head': system('ANY'),
  'hand-over': system(['IN_PROGRESS', 'DELIVERED']),
  'correct-outcome': system(['IN_PROGRESS', 'DELIVERED', ...settled, 'SETTLED']),
  'take-over': system('NEW'),
  'close-year': system('ANY'),
}
