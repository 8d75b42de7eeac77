import type { Refusal } from '../../../core/index.ts'
import type { Context } from '../../../stream/aggregate.ts'
import { decide } from '../../decide.ts'
import type { Decision, Organisation, OrganisationCommand, UnitChange, UnitCode } from '../../organisation.ts'
import { CHANGES_MOST, LENGTH_MOST } from '../../reorganise.ts'
import { LIST_DAY } from './national-list.ts'

export type Merger = Extract<UnitChange, { type: 'MERGE' }>
type Reorganise = Extract<OrganisationCommand, { type: 'reorganise' }>

type Asked = { readonly mergers: readonly Merger[]; readonly by: Decision; readonly context: Context }

/**
 * The mergers of one decision in as many entries as they need, and those that a rule forbids, by the unit merged into. No unit
 * is in two of them, so each may be asked by itself.
 */
export function entriesOf(
  state: Organisation,
  { mergers, by, context }: Asked,
): { readonly entries: readonly Reorganise[]; readonly held: ReadonlyMap<UnitCode, Refusal> } {
  const entry = (changes: readonly Merger[]): Reorganise => ({
    type: 'reorganise',
    decision: by,
    from: LIST_DAY,
    changes,
  })
  const held = new Map<UnitCode, Refusal>()
  const allowed = mergers.filter((merger) => {
    const decided = decide(state, entry([merger]), context)
    if (!decided.ok) held.set(merger.into, decided.refusal)
    return decided.ok
  })
  const parts: Merger[][] = []
  for (const merger of allowed) {
    const part = parts.at(-1)
    if (part && part.length < CHANGES_MOST && JSON.stringify([...part, merger]).length <= LENGTH_MOST) part.push(merger)
    else parts.push([merger])
  }
  return { entries: parts.map(entry), held }
}
