import { listTenuresIn } from '@khoan-viec/db/people'
import { countLights } from '@khoan-viec/db/task'
import { listUnitNames, listUnits, type UnitColumn, unitOf } from '@khoan-viec/db/unit'
import { isBelow, isHeldOn, type Tenure, unitKinds } from '@khoan-viec/domain/organisation'
import { id, type Page } from '@khoan-viec/protocol/core'
import { unitList, type UnitRow, type UnitView } from '@khoan-viec/protocol/unit'
import { z } from 'zod'
import { scopeOf } from '../access/index.ts'
import { countedLights, pagingOf } from '../rows/index.ts'
import { ofRecord, router, signedIn } from '../trpc/index.ts'
import { viewUnit } from './view-unit.ts'

/** Cells and villages would bury those that they stand below, and are listed with them; asked for by kind they are found. */
const kindsAlone = unitKinds.filter((kind) => !isBelow({ kind }))

const columns = { name: 'name_fold', code: 'code', kind: 'kind', tasks: 'tasks', red: 'red' } as const satisfies Record<
  string,
  UnitColumn
>

export const unit = router({
  list: ofRecord.input(unitList).query(async ({ ctx: { viewer, db }, input }): Promise<Page<UnitRow>> => {
    const { page, size, text, group, kind, on = viewer.time.today } = input
    const scope = await scopeOf(viewer)
    const cycle = viewer.shown?.id
    const codes = scope === 'ALL' ? undefined : scope.units
    const { rows, total } = await listUnits(
      db,
      { codes, text, group, kinds: kind === undefined ? kindsAlone : [kind], cycle, on },
      pagingOf(input, columns, 'name'),
    )
    const shown = rows.map(({ code }) => code)
    const lights = Map.groupBy(await countLights(db, { scope, cycle, units: shown, on }), (count) => count.unit)
    const names = await listUnitNames(db, on)
    const tenures = Map.groupBy(await listTenuresIn(db, shown), (tenure) => tenure.unit)
    return {
      rows: rows.map((row): UnitRow => {
        const counts = lights.get(row.code) ?? []
        return {
          ...unitOf(row),
          ...underOf(names, row.superior_party),
          tasks: counts.reduce((sum, { tasks }) => sum + Number(tasks), 0),
          lights: countedLights(counts),
          heads: (tenures.get(row.code) ?? []).filter((tenure) => isHead(tenure) && isHeldOn(tenure, on)),
        }
      }),
      total,
      page,
      size,
    }
  }),

  byCode: signedIn
    .input(z.strictObject({ code: id }))
    .query(({ ctx: { viewer }, input }): Promise<UnitView> => viewUnit(viewer, input.code)),
})

const underOf = (names: ReadonlyMap<string, string>, superior: string | null): Pick<UnitRow, 'under'> => {
  const under = superior === null ? undefined : names.get(superior)
  return under === undefined ? {} : { under }
}

const isHead = ({ post }: Tenure): boolean => post === 'SECRETARY' || post === 'CHAIRMAN'
