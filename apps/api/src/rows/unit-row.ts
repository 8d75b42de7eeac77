import type { UnitRecord } from '@khoan-viec/db/unit'
import type { Unit, UnitKind } from '@khoan-viec/domain/organisation'
import { lights } from '@khoan-viec/domain/task'
import type { LightCounts } from '@khoan-viec/protocol/unit'

/** A unit as the domain knows it. */
export const unitOf = (row: UnitRecord): Unit => ({
  code: row.code,
  name: row.name,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the projection of a decided event writes it
  kind: row.kind as UnitKind,
  collective: row.collective,
  group: row.grp,
  ...(row.superior === null ? {} : { superior: row.superior }),
  from: row.valid_from,
  ...(row.valid_to === null ? {} : { to: row.valid_to }),
})

/** How many of each light; a light nobody has counts 0. */
export function countedLights(counts: readonly { readonly light: string; readonly tasks: number }[]): LightCounts {
  const counted = { GREEN: 0, AMBER: 0, RED: 0, GREY: 0, VIOLET: 0 }
  for (const { light, tasks } of counts) {
    const name = lights.find((each) => each === light)
    if (name) counted[name] += Number(tasks)
  }
  return counted
}
