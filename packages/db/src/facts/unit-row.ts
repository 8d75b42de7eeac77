import { fold } from '@khoan-viec/domain/core'
import type { Decision, Unit, UnitKind } from '@khoan-viec/domain/organisation'
import type { Insertable, Selectable } from 'kysely'
import type { UnitTable } from '../schema/index.ts'

/** A unit in one period, as the domain knows it. */
export const unitOf = (row: Selectable<UnitTable>): Unit => ({
  code: row.code,
  name: row.name,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection of a decided event writes it
  kind: row.kind as UnitKind,
  collective: row.collective,
  group: row.grp,
  superiors: {
    ...(row.superior_party === null ? {} : { party: row.superior_party }),
    ...(row.superior_state === null ? {} : { state: row.superior_state }),
    ...(row.superior_ranking === null ? {} : { ranking: row.superior_ranking }),
    ...(row.superior_contracting === null ? {} : { contracting: row.superior_contracting }),
  },
  from: row.valid_from,
  ...(row.valid_to === null ? {} : { to: row.valid_to }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  ...(row.begun_by === null ? {} : { by: JSON.parse(row.begun_by) as Decision }),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  ...(row.ended_by === null ? {} : { ended: JSON.parse(row.ended_by) as NonNullable<Unit['ended']> }),
})

/** The row of a unit in one period. */
export const rowOfUnit = (unit: Unit): Insertable<UnitTable> => ({
  code: unit.code,
  name: unit.name,
  name_fold: fold(unit.name),
  kind: unit.kind,
  collective: unit.collective,
  grp: unit.group,
  superior_party: unit.superiors.party ?? null,
  superior_state: unit.superiors.state ?? null,
  superior_ranking: unit.superiors.ranking ?? null,
  superior_contracting: unit.superiors.contracting ?? null,
  valid_from: unit.from,
  valid_to: unit.to ?? null,
  begun_by: unit.by ? JSON.stringify(unit.by) : null,
  ended_by: unit.ended ? JSON.stringify(unit.ended) : null,
})
