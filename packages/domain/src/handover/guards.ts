import { rightsOfHandover } from '../access/rights-of-handover.ts'
import { refuse, type Refused } from '../core/index.ts'
import type { Context } from '../stream/aggregate.ts'
import type { HandoverAct, HandoverRole } from './handover.ts'
import { missingRoles, rolesOf } from './who.ts'

type Word = 'propose' | 'answer' | 'rule' | 'sign'
type Guard = (act: HandoverAct, context: Context) => Refused | undefined

/** What the rules say to somebody's word before they look at what it says: whose part it is, then whether it is its turn. */
export const guards: Readonly<Record<Word, Guard>> = {
  propose: (act, context) => refuseUnlessPart(act, 'OUTGOING', context) ?? refuseByState(act, 'propose'),
  answer: (act, context) => refuseUnlessPart(act, 'INCOMING', context) ?? refuseByState(act, 'answer'),
  rule: (act, context) => refuseUnlessPart(act, 'SUPERIOR', context) ?? refuseByState(act, 'rule'),
  sign: guardSign,
}

function guardSign(act: HandoverAct, context: Context): Refused | undefined {
  const mine = rolesOf(act, context)
  if (mine.length === 0) return refuse('not-yours')
  const missing = act.hash === undefined ? mine : missingRoles(act)
  if (!mine.some((role) => missing.includes(role))) return refuse('already-done')
  return refuseByState(act, 'sign')
}

const refuseUnlessPart = (act: HandoverAct, role: HandoverRole, context: Context): Refused | undefined =>
  rolesOf(act, context).includes(role) ? undefined : refuse('not-yours')

const refuseByState = ({ status }: HandoverAct, command: Word): Refused | undefined =>
  rightsOfHandover[command].in.includes(status) ? undefined : refuse('not-now', { data: { status } })
