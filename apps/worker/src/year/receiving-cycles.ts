import type { Database } from '@khoan-viec/db/schema'
import { listCycles } from '@khoan-viec/db/stream'
import { findUnit } from '@khoan-viec/db/unit'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Cycle } from '@khoan-viec/domain/cycle'
import { receivingCycles as receiving, type ReceivingCycles } from '@khoan-viec/domain/task'
import type { Kysely } from 'kysely'

type Asked = { readonly cycle: string; readonly units: readonly string[]; readonly day: LocalDate }

/** In which year each of these units goes on on a day with what it takes over from another, as the record knows the years. */
export async function receivingCycles(db: Kysely<Database>, { cycle, units, day }: Asked): Promise<ReceivingCycles> {
  const authorities = new Map<string, string | undefined>()
  for (const unit of units) authorities.set(unit, (await findUnit(db, unit, day))?.superior_contracting ?? undefined)
  const cycles = await listCycles<Cycle>(db)
  return receiving(units, { cycle, day, cycles, authorityOf: (unit) => authorities.get(unit) })
}
