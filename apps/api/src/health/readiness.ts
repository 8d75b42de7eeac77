import type { HealthCheck, TroubleCode } from '@khoan-viec/protocol/health'
import { checkDatabases, checkEngine, checkMigrations, checkWorker, type Parts } from './check-parts.ts'
import { checkQueue } from './check-queue.ts'

/** How long an answer is believed: whoever asks often costs no more than whoever asks once. */
const BELIEVED_MS = 1_000

/** What keeps the system from serving: the parts that are missing, by name; none where it is ready. */
export type Missing = readonly HealthCheck[]

/** A house that cannot be opened keeps the others from nothing, and what waits is done in its turn. */
const serving = new Set<TroubleCode>(['house-shut', 'work-waits'])

/** Asks whether the whole system can take a command: databases read, engine reached, its work taken by this build, tables up to date. */
export function openReadiness(parts: Parts): () => Promise<Missing> {
  let last: { readonly at: number; readonly missing: Promise<Missing> } | undefined
  return () => {
    if (!last || Date.now() - last.at > BELIEVED_MS) last = { at: Date.now(), missing: findMissing(parts) }
    return last.missing
  }
}

async function findMissing(parts: Parts): Promise<Missing> {
  const found = await Promise.all([
    checkDatabases(parts),
    checkMigrations(parts),
    checkEngine(parts),
    checkWorker(parts),
    checkQueue(parts),
  ])
  return found.flatMap((each) => (each && !each.isSound && !serving.has(each.code) ? [each.check] : []))
}
