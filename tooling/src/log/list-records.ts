import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openHouses } from '@khoan-viec/api/house'
import { type HouseKind, housesIn, liveData } from '@khoan-viec/db/house'

export type RecordPlace = {
  readonly id: string
  readonly kind: HouseKind
  readonly scenario: string
  readonly folder: string
  /** The data directory that the house stands in. */
  readonly data: string
}

/** Every house whose record is there: the live one first, then the rehearsals, the newest first. */
export async function listRecords(data: string): Promise<readonly RecordPlace[]> {
  return [...(await recordsOf(liveData(data), 'LIVE')), ...(await recordsOf(data, 'REHEARSAL'))]
}

async function recordsOf(data: string, kind: HouseKind): Promise<readonly RecordPlace[]> {
  const houses = openHouses(data, kind)
  const known = await houses.list()
  await houses.close()
  return known
    .map(({ id, scenario }) => ({ id, kind, scenario, data, folder: join(housesIn(data, kind), id) }))
    .filter(({ folder }) => existsSync(join(folder, 'record.db')))
}
