import type { Database } from '@khoan-viec/db/schema'
import { listCycles } from '@khoan-viec/db/stream'
import { findUnit } from '@khoan-viec/db/unit'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Cycle } from '@khoan-viec/domain/cycle'
import type { ReceivingCycles } from '@khoan-viec/domain/task'
import type { Kysely } from 'kysely'

type Asked = { readonly cycle: string; readonly units: readonly string[]; readonly day: LocalDate }

/**
 * In which year each of these units goes on with what it takes over from another: in the same one while that contracts with it and its last day
 * for delivery is to come; else in the newest open one of its authority. Null where there is none yet.
 */
export async function receivingCycles(db: Kysely<Database>, { cycle, units, day }: Asked): Promise<ReceivingCycles> {
  const open = (await listCycles<Cycle>(db)).filter(
    ({ status, calendar }) => status === 'RUNNING' && calendar.delivery >= day,
  )
  const from = (await listCycles<Cycle>(db)).find(({ id }) => id === cycle)
  const cycles: Record<string, string | null> = {}
  for (const code of units) {
    const unit = await findUnit(db, code, day)
    const authority = unit?.superior_contracting ?? from?.authority
    const candidates = open.filter((each) => each.authority === authority)
    cycles[code] = (candidates.find(({ id }) => id === cycle) ?? candidates[0])?.id ?? null
  }
  return cycles
}
