import type { Delegation, Remit, UnitCode } from '@khoan-viec/domain/organisation'
import type { Selectable } from 'kysely'
import type { DelegationTable } from '../schema/index.ts'

export const rowOfDelegation = (
  { id, number, tenure, delegate, from, to, remits, units, tasks, given, revoked }: Delegation,
  unit: UnitCode,
): Selectable<DelegationTable> => ({
  id,
  number,
  tenure,
  unit,
  delegate,
  valid_from: from,
  valid_to: to,
  remits: JSON.stringify(remits),
  units: units ? JSON.stringify(units) : null,
  tasks: tasks ? JSON.stringify(tasks) : null,
  given,
  revoked: revoked ? JSON.stringify(revoked) : null,
})

/* oxlint-disable typescript/no-unsafe-type-assertion -- only the projection above writes these columns */
export const delegationOf = (row: Selectable<DelegationTable>): Delegation => ({
  id: row.id,
  number: row.number,
  tenure: row.tenure,
  delegate: row.delegate,
  remits: JSON.parse(row.remits) as readonly Remit[],
  ...(row.units === null ? {} : { units: JSON.parse(row.units) as readonly UnitCode[] }),
  ...(row.tasks === null ? {} : { tasks: JSON.parse(row.tasks) as readonly string[] }),
  from: row.valid_from,
  to: row.valid_to,
  given: row.given,
  ...(row.revoked === null ? {} : { revoked: JSON.parse(row.revoked) as NonNullable<Delegation['revoked']> }),
})
/* oxlint-enable typescript/no-unsafe-type-assertion */
