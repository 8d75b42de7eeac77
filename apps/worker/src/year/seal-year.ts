import { readBodies } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { isUnfinished } from '@khoan-viec/domain/task'
import { foldRoot, hashLeaf } from '@khoan-viec/ledger/merkle'
import type { KeepStreamActivities } from '@khoan-viec/workflows/keep-stream'
import type { Kysely } from 'kysely'
import { readYear } from './read-year.ts'

/** Size and Merkle root (RFC 6962) of the year's entries up to its closing, and the tasks that go on next year. */
export async function sealYear(db: Kysely<Database>, cycle: string): ReturnType<KeepStreamActivities['sealFacts']> {
  const bodies = await readBodies(db, cycle)
  const encoder = new TextEncoder()
  const root = foldRoot(bodies.map((body) => hashLeaf(encoder.encode(body))))
  const { tasks, assessments } = await readYear(db, cycle)
  return {
    sealed: { entries: bodies.length, hash: Buffer.from(root).toString('hex') },
    appealsOpen: assessments.filter(({ appeals }) => appeals.some(({ ruling }) => !ruling)).length,
    carriedOver: tasks.filter(isUnfinished).map(({ id }) => id),
  }
}
