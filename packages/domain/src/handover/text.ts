import type { HandoverItem } from '../organisation/organisation.ts'
import type { HandoverAct, HandoverLine } from './handover.ts'

/** What the act says of a task: what was ruled, else proposed and not objected to, else the state of the last day. */
export const inForce = ({ state, proposed, ruled }: HandoverLine): HandoverItem | undefined =>
  state && (ruled ?? proposed ?? state)

/** Lines that the outgoing head answers for: of these alone there is something to say. */
export const answeredFor = ({ lines }: Pick<HandoverAct, 'lines'>): readonly HandoverLine[] =>
  lines.filter(({ state }) => state !== undefined)

/** Something else than the state of the last day is proposed. */
export const differs = ({ state, proposed }: HandoverLine): boolean =>
  proposed !== undefined && (proposed.outcome !== state?.outcome || proposed.fraction !== state.fraction)

export const objectedTo = ({ lines }: Pick<HandoverAct, 'lines'>): readonly HandoverLine[] =>
  lines.filter(({ objection }) => objection !== undefined)

/** Everything that a signature binds. */
export const textOf = (
  act: Pick<HandoverAct, 'unit' | 'post' | 'decision' | 'from' | 'outgoing' | 'incoming' | 'lines'>,
) => {
  const { unit, post, decision, from, outgoing, incoming, lines } = act
  return {
    unit,
    post,
    decision,
    from,
    outgoing,
    incoming,
    tasks: lines.map((line) => {
      const { proposed: _proposed, ruled: _ruled, draft: _draft, ...said } = line
      const outcome = inForce(line)
      return { ...said, ...(outcome === undefined ? {} : { outcome }) }
    }),
  }
}
