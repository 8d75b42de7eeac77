import type { Decision, Succession } from '@khoan-viec/domain/organisation'
import type { Selectable } from 'kysely'
import type { SuccessionTable } from '../schema/index.ts'

/** A succession as the domain knows it. */
export const successionOf = (row: Selectable<SuccessionTable>): Succession => ({
  from: row.code_from,
  to: row.code_to,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection of a decided event writes it
  kind: row.kind as Succession['kind'],
  on: row.on_day,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  decision: JSON.parse(row.decision) as Decision,
})
