import type { Mandate } from '../organisation/organisation.ts'
import type { StreamKind, TodoKind } from '../stream/aggregate.ts'
import { rightTo } from './rights.ts'
import type { Right } from './seat.ts'

/** By what command something that awaits somebody is done: kind of stream and name. */
export const actOfTodo: Readonly<Record<TodoKind, readonly [StreamKind, string]>> = {
  endorse: ['task', 'endorse'],
  screen: ['task', 'screen'],
  'correct-registration': ['task', 'resubmit'],
  opinion: ['task', 'give-opinion'],
  'close-round': ['task', 'close-round'],
  conclude: ['task', 'conclude'],
  'offer-contract': ['task', 'offer'],
  sign: ['task', 'sign'],
  report: ['task', 'report'],
  explain: ['task', 'explain'],
  'answer-direction': ['task', 'answer-direction'],
  'answer-support': ['task', 'answer-support'],
  'decide-waiver': ['task', 'decide-waiver'],
  'decide-change': ['task', 'decide-change'],
  'accept-part': ['task', 'accept-part'],
  'report-part': ['task', 'report-part'],
  deliver: ['task', 'deliver'],
  verify: ['task', 'check'],
  'self-rank': ['assessment', 'self-rank'],
  appraise: ['assessment', 'appraise'],
  vote: ['assessment', 'vote'],
  'decide-level': ['assessment', 'decide'],
  'decide-appeal': ['assessment', 'rule-appeal'],
  'appeal-open': ['assessment', 'appeal'],
  'open-meeting': ['meeting', 'open'],
  'close-meeting': ['meeting', 'close'],
  'settle-tie': ['assessment', 'decide'],
  'publish-board': ['cycle', 'publish-board'],
  'close-cycle': ['cycle', 'close'],
  'review-lapse': ['task', 'direct'],
  'propose-hand-over': ['handover', 'propose'],
  'agree-hand-over': ['handover', 'answer'],
  'decide-hand-over': ['handover', 'rule'],
  'sign-hand-over': ['handover', 'sign'],
}

/** The right by which the delegate does what awaits the delegator; undefined when it is not of the work delegated. Of the scope nothing is said. */
export function rightPassedOn({ remits }: Mandate, todo: TodoKind): Right | undefined {
  const right = rightTo(...actOfTodo[todo])
  return right?.remit !== undefined && remits.includes(right.remit) ? right : undefined
}
