import type { Context } from '../../stream/aggregate.ts'
import { decideTogether } from '../../stream/decide-together.ts'
import { decide } from '../decide.ts'
import { evolve } from '../evolve.ts'
import type { Organisation, OrganisationCommand, Tenure } from '../organisation.ts'
import { compareRow } from './compare-row.ts'
import { faultOf } from './fault-of.ts'
import type { PeopleRow, RowFault } from './people-row.ts'

export type RowPlan = {
  readonly row: number
  readonly outcome: 'UNCHANGED' | 'APPOINTED' | 'ENDED' | 'REFUSED'
  /** The record does not know the person yet. */
  readonly isNew: boolean
  readonly fault?: RowFault
}

export type PeoplePlan = {
  /** In the order of the list. */
  readonly rows: readonly RowPlan[]
  /** What is to be entered, in this order and all together; nothing when any row is refused. */
  readonly commands: readonly OrganisationCommand[]
}

type Step = { readonly row: PeopleRow; readonly ends: boolean; readonly commands: readonly OrganisationCommand[] }

/**
 * What a list of people and posts changes of the organisation, in the order of first days and not of rows: whoever leaves
 * a post held it before whoever follows. The rules are those of single appointments.
 */
export function planPeople(state: Organisation, rows: readonly PeopleRow[], context: Context): PeoplePlan {
  const known = new Map(state.tenures.map((tenure) => [keyOf(tenure), tenure]))
  const seen = new Map<string, number>()
  const plans = new Map<number, RowPlan>()
  const settle = (row: PeopleRow, outcome: RowPlan['outcome'], fault?: RowFault) =>
    plans.set(row.row, {
      row: row.row,
      outcome,
      isNew: state.people[row.person] === undefined,
      ...(fault ? { fault } : {}),
    })
  const steps: Step[] = []
  for (const row of rows) {
    const twin = seen.get(keyOf(row))
    const compared = compareRow(row, known.get(keyOf(row)))
    if (twin !== undefined) settle(row, 'REFUSED', { code: 'row-twice', data: { row: twin } })
    else if ('fault' in compared) settle(row, 'REFUSED', compared.fault)
    else if (compared.commands.length === 0) settle(row, 'UNCHANGED')
    else steps.push({ row, ends: compared.ends, commands: compared.commands })
    seen.set(keyOf(row), twin ?? row.row)
  }

  let now = state
  const commands: OrganisationCommand[] = []
  for (const { row, ends, commands: asked } of steps.toSorted(byTime)) {
    const done = decideTogether({ decide, evolve }, now, { commands: asked, context })
    if (!done.ok) {
      settle(row, 'REFUSED', faultOf(done.refusal, { row, ends, people: now.people }))
      continue
    }
    now = done.value.state ?? now
    commands.push(...asked)
    settle(row, ends ? 'ENDED' : 'APPOINTED')
  }
  const planned = rows.flatMap(({ row }) => plans.get(row) ?? [])
  return { rows: planned, commands: planned.some(({ outcome }) => outcome === 'REFUSED') ? [] : commands }
}

const keyOf = ({ person, post, unit, from }: Pick<Tenure, 'person' | 'post' | 'unit' | 'from'>): string =>
  [unit, post, from, person].join('\n')

const byTime = (one: Step, other: Step): number =>
  one.row.from < other.row.from ? -1 : Number(one.row.from > other.row.from)
