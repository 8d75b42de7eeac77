import type { TaskAct } from '@khoan-viec/domain/access'
import type { TodoKind } from '@khoan-viec/domain/stream'
import type { ActName } from '../parts/names.ts'

/** The order in which acts are offered: what others wait for first, what one starts oneself last. */
const order: readonly ActName[] = [
  'resubmit',
  'endorse',
  'screen',
  'give-opinion',
  'conclude',
  'close-round',
  'offer',
  'sign',
  'accept-part',
  'report',
  'report-part',
  'explain',
  'answer-direction',
  'answer-support',
  'decide-waiver',
  'decide-change',
  'check',
  'deliver',
  'direct',
  'request-support',
  'request-change',
  'request-waiver',
  'cascade',
  'correct-report',
  'correct-delivery',
  'correct-check',
  'send-back',
  'transfer',
  'close-with-result',
  'cancel',
  'plan-settlement',
  'withdraw-settlement',
]

/** What ends a task or sends it elsewhere by a decision: seldom done, and never by a slip beside what is done every day. */
const seldom: readonly ActName[] = ['transfer', 'close-with-result', 'cancel', 'plan-settlement']

export const isSeldom = ({ command }: Offer): boolean => seldom.includes(command)

/** What awaits somebody, named by the act that answers it. */
const answers: Partial<Record<TodoKind, ActName>> = {
  endorse: 'endorse',
  screen: 'screen',
  'correct-registration': 'resubmit',
  opinion: 'give-opinion',
  'close-round': 'close-round',
  conclude: 'conclude',
  'offer-contract': 'offer',
  sign: 'sign',
  report: 'report',
  explain: 'explain',
  'answer-direction': 'answer-direction',
  'answer-support': 'answer-support',
  'decide-waiver': 'decide-waiver',
  'decide-change': 'decide-change',
  'accept-part': 'accept-part',
  'report-part': 'report-part',
  deliver: 'deliver',
  verify: 'check',
  'review-lapse': 'direct',
}

export type Offer = Omit<TaskAct, 'command'> & { readonly command: ActName }
export type Offers = {
  /** What awaits the reader and may be done now: the page's one primary act. */
  readonly primary: Offer | undefined
  readonly others: readonly Offer[]
  /** Not yet, each with its reason. */
  readonly later: readonly Offer[]
}

/** Sorts what may be done into the one thing to do first, the rest, and what has to wait. */
export function offerActs(acts: readonly TaskAct[], awaited: readonly TodoKind[]): Offers {
  const all = acts.flatMap(({ command, ...rest }): readonly Offer[] =>
    command === 'submit' || command === 'add' ? [] : [{ ...rest, command }],
  )
  const now = all.filter(({ refusal }) => refusal === undefined).toSorted((one, other) => rank(one) - rank(other))
  const wanted = new Set(awaited.map((kind) => answers[kind]))
  const primary = now.find(({ command }) => wanted.has(command))
  return {
    primary,
    others: now.filter((act) => act !== primary),
    later: all.filter(({ refusal }) => refusal !== undefined).toSorted((one, other) => rank(one) - rank(other)),
  }
}

const rank = ({ command }: Offer): number => order.indexOf(command)
