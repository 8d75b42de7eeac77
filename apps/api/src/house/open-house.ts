import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { loadClock } from '@khoan-viec/db/facts'
import { type HouseKind, kindOfHouse } from '@khoan-viec/db/house'
import type { Database } from '@khoan-viec/db/schema'
import { findCurrentCycle } from '@khoan-viec/db/stream'
import { dayOf } from '@khoan-viec/domain/calendar'
import { type Clock, virtualNow } from '@khoan-viec/domain/clock'
import type { Instant } from '@khoan-viec/domain/core'
import type { Cycle } from '@khoan-viec/domain/cycle'
import type { Time } from '@khoan-viec/protocol/session'
import { type Kysely, sql } from 'kysely'
import type { RehearsalFile } from './rehearsal-file.ts'

/** One deployment's folder: its record, read only, and the namespace where its year runs. */
export type House = {
  readonly id: string
  readonly kind: HouseKind
  readonly folder: string
  readonly namespace: string
  readonly about: RehearsalFile
  readonly db: Kysely<Database>
  /** Of a house as it once stood. */
  readonly past?: Past
  close(): Promise<void>
}

/** After which entry one looks, at which moment, and the house of today. */
export type Past = { readonly entry: number; readonly at: Instant; readonly now: House }

/** A house as it stood at a moment. */
export type PastHouse = House & { readonly past: Past }

/** Where the record of a house stands. */
export const recordFile = ({ folder }: Pick<House, 'folder'>): string => join(folder, 'record.db')

/** Opens the record for reading; the worker alone writes it. */
export function openHouse(folder: string, about: RehearsalFile): House {
  const db = openSqlite<Database>(recordFile({ folder }), { readonly: true })
  return {
    id: about.id,
    kind: kindOfHouse(folder),
    folder,
    namespace: about.namespace,
    about,
    db,
    close: () => db.destroy(),
  }
}

export const findCycle = (house: House): Promise<Cycle | undefined> => findCurrentCycle<Cycle>(house.db)

export const loadHouseClock = async (house: House, cycle: string | undefined): Promise<Clock> =>
  cycle === undefined ? { kind: 'real', version: 0 } : await loadClock(house.db, cycle)

/** What time it is in the house. */
export async function tellTime(house: House, cycle: string | undefined): Promise<Time> {
  const clock = await loadHouseClock(house, cycle)
  const now = house.past?.at ?? virtualNow(clock, Date.now())
  return { clock, now, today: dayOf(now) }
}

/** A number that changes whenever the worker has written to the record. */
export async function readVersion(house: House): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(house.db)
  return rows[0]?.data_version ?? 0
}
