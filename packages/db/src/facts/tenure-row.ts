import type { Post, Tenure } from '@khoan-viec/domain/organisation'
import type { Selectable } from 'kysely'
import type { TenureTable } from '../schema/index.ts'

/** A tenure as the domain knows it. */
export const tenureOf = (row: Selectable<TenureTable>): Tenure => ({
  id: row.id,
  person: row.person,
  name: row.name,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection of a decided event writes it
  post: row.post as Post,
  unit: row.unit,
  from: row.valid_from,
  ...(row.valid_to === null ? {} : { to: row.valid_to }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  ...(row.area === null ? {} : { area: JSON.parse(row.area) as string[] }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  ...(row.basis === null ? {} : { basis: row.basis as NonNullable<Tenure['basis']> }),
  ...(row.decision === null ? {} : { decision: row.decision }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  ...(row.ended === null ? {} : { ended: JSON.parse(row.ended) as NonNullable<Tenure['ended']> }),
})
