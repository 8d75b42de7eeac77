import type { OrganisationCommand, Tenure } from '../organisation.ts'
import type { PeopleRow, RowFault } from './people-row.ts'

type Compared =
  | { readonly fault: RowFault }
  /** `ends`: they end a tenure that stands already. Without commands nothing changes. */
  | { readonly ends: boolean; readonly commands: readonly OrganisationCommand[] }

/** What a row asks for, seen beside the tenure of the same person, post, unit and first day, where there is one. */
export const compareRow = (row: PeopleRow, recorded: Tenure | undefined): Compared =>
  recorded ? compareKnown(row, recorded) : compareNew(row)

function compareKnown(row: PeopleRow, recorded: Tenure): Compared {
  const { name, decision } = recorded
  const basis = recorded.basis ?? 'FULL'
  if (row.name !== name) return { fault: { code: 'name-differs', column: 'name', data: { name } } }
  if (row.basis !== basis) return { fault: { code: 'differs', column: 'basis', data: { recorded: basis } } }
  // What was entered when the year was set up names no decision.
  if (decision !== undefined && row.decision !== decision)
    return { fault: { code: 'differs', column: 'decision', data: { recorded: decision } } }
  if (row.to === recorded.to) return { ends: true, commands: [] }
  if (row.to === undefined || (recorded.to !== undefined && row.to > recorded.to))
    return { fault: { code: 'put-off', column: 'to', data: { recorded: recorded.to ?? '' } } }
  return ending(row, row.to, recorded.id)
}

function compareNew(row: PeopleRow): Compared {
  const { person, name, post, unit, from, to, basis, decision, endDecision, endReason } = row
  const until = to === undefined ? {} : { to }
  const appoint = {
    type: 'appoint',
    person: { id: person, name },
    post,
    unit,
    from,
    ...until,
    basis,
    decision,
  } as const
  if (endDecision === undefined && endReason === undefined) return { ends: false, commands: [appoint] }
  if (to === undefined) return { fault: { code: 'missing', column: 'to' } }
  const ended = ending(row, to, `${unit}/${post}/${from}/${person}`)
  return 'fault' in ended ? ended : { ends: false, commands: [appoint, ...ended.commands] }
}

function ending({ endDecision, endReason }: PeopleRow, last: string, tenure: string): Compared {
  if (endDecision === undefined) return { fault: { code: 'missing', column: 'endDecision' } }
  if (endReason === undefined) return { fault: { code: 'missing', column: 'endReason' } }
  return {
    ends: true,
    commands: [{ type: 'end-tenure', tenure, last, reason: endReason, decision: endDecision }],
  }
}
