import type { TodoKind } from '../stream/aggregate.ts'

/** What people are told of, in the order of their settings. */
export const noticeKinds = [
  'ALARM',
  'ACCOUNT',
  'DIRECTION',
  'REGISTRATION',
  'MEETING',
  'CONTRACT',
  'REPORTING',
  'REQUEST',
  'ACCEPTANCE',
  'GRADING',
  'YEAR',
  'HAND_OVER',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** How soon one is told of a kind: at once, in the day's digest, or not at all outside the product. */
export const paces = ['AT_ONCE', 'DAILY', 'NEVER'] as const
export type Pace = (typeof paces)[number]

const muteable = ['DAILY', 'NEVER'] as const
const atOnce = ['AT_ONCE', 'DAILY'] as const

/**
 * What a person may choose for each kind, the usual first. At once is only what cannot wait; what the system or somebody
 * does to one's own account, and alarms of the system to those who look after it, may be put off to the digest, never muted.
 */
export const pacesOf: Readonly<Record<NoticeKind, readonly [Pace, ...Pace[]]>> = {
  ALARM: atOnce,
  ACCOUNT: atOnce,
  DIRECTION: ['AT_ONCE', 'DAILY', 'NEVER'],
  REGISTRATION: muteable,
  MEETING: muteable,
  CONTRACT: muteable,
  REPORTING: muteable,
  REQUEST: muteable,
  ACCEPTANCE: muteable,
  GRADING: muteable,
  YEAR: muteable,
  HAND_OVER: muteable,
}

/** Of what kind one is told that something awaits one. */
export const noticeKindOf: Readonly<Record<TodoKind, NoticeKind>> = {
  endorse: 'REGISTRATION',
  screen: 'REGISTRATION',
  'correct-registration': 'REGISTRATION',
  opinion: 'MEETING',
  'close-round': 'MEETING',
  conclude: 'MEETING',
  'open-meeting': 'MEETING',
  'close-meeting': 'MEETING',
  'offer-contract': 'CONTRACT',
  sign: 'CONTRACT',
  report: 'REPORTING',
  'accept-part': 'REPORTING',
  'report-part': 'REPORTING',
  deliver: 'REPORTING',
  explain: 'REPORTING',
  'answer-direction': 'DIRECTION',
  'answer-support': 'REQUEST',
  'decide-waiver': 'REQUEST',
  'decide-change': 'REQUEST',
  'review-lapse': 'REQUEST',
  verify: 'ACCEPTANCE',
  'self-rank': 'GRADING',
  appraise: 'GRADING',
  vote: 'GRADING',
  'decide-level': 'GRADING',
  'decide-appeal': 'GRADING',
  'appeal-open': 'GRADING',
  'settle-tie': 'GRADING',
  'publish-board': 'YEAR',
  'close-cycle': 'YEAR',
  'propose-hand-over': 'HAND_OVER',
  'agree-hand-over': 'HAND_OVER',
  'decide-hand-over': 'HAND_OVER',
  'sign-hand-over': 'HAND_OVER',
}
