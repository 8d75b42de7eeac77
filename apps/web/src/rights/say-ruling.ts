import type { Seat } from '@khoan-viec/domain/access'
import type { Mandate, Tenure } from '@khoan-viec/domain/organisation'
import type { RightsAnswer } from '@khoan-viec/protocol/rights'
import { format } from '../format/index.ts'
import { explainRefusal, terms } from '../words/index.ts'
import { rightsWords, whyWords } from './words.ts'

/** The ruling as a sentence: under which post, or the first reason against it. */
export function sayRuling({ ruling, unitName }: RightsAnswer, kind: string): string {
  const words = rightsWords()
  const held = (tenure: Tenure) => whyWords().held(terms().post[tenure.post], unitName ?? tenure.unit)
  if (ruling.allowed) {
    if (ruling.for) return words.yesFor(sayGiver(ruling.for), ruling.for.number)
    return ruling.under ? words.yes(held(ruling.under)) : words.yesAnyway
  }
  const { because } = ruling
  const facts: Readonly<Record<string, string>> = {
    ...('needed' in because ? { needed: because.needed.map(saySeat).join('; ') } : {}),
    ...('tenure' in because ? { held: held(because.tenure), span: saySpan(because.tenure) } : {}),
    ...('mandate' in because ? saidOf(because.mandate) : {}),
    ...('personal' in because ? { personal: words.personal[because.personal] } : {}),
    ...('standing' in because ? { standing: words.standing[because.standing] } : {}),
    ...(because.why === 'state'
      ? {
          state: sayState(kind, because.state),
          states: because.states.map((state) => sayState(kind, state)).join(', ') || words.states.NEW,
        }
      : {}),
    ...(because.why === 'refused' ? { refusal: explainRefusal(because.refusal) } : {}),
  }
  return words.because[because.why]((name) => facts[name] ?? '—')
}

const sayGiver = ({ tenure }: Mandate): string => `${terms().post[tenure.post]} ${tenure.name}`

const saidOf = (mandate: Mandate) => ({ held: sayGiver(mandate), number: mandate.number, span: saySpan(mandate) })

const saySeat = ({ posts, at }: Seat): string =>
  `${posts.map((post) => terms().post[post]).join(', ')} ${rightsWords().place[at]}`

const saySpan = ({ from, to }: Pick<Tenure, 'from' | 'to'>): string =>
  to === undefined ? whyWords().since(format().date(from)) : whyWords().span(format().date(from), format().date(to))

function sayState(kind: string, state: string): string {
  const names: Readonly<Record<string, string>> = kind === 'task' ? terms().status : rightsWords().states
  const others: Readonly<Record<string, string>> = rightsWords().states
  return names[state] ?? others[state] ?? state
}
