import type { HealthCheck } from '@khoan-viec/protocol/health'
import { checkDatabases, checkEngine, checkMigrations, checkWorker, type Parts } from './check-parts.ts'

/** How long an answer is believed: whoever asks often costs no more than whoever asks once. */
const BELIEVED_MS = 1_000

/** What keeps the system from serving: the parts that are missing, by name; none where it is ready. */
export type Missing = readonly HealthCheck[]

/** Asks whether the whole system can take a command: databases read, engine reached, worker heard from, tables up to date. */
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
  ])
  // A house that cannot be opened keeps the others from nothing.
  return found.filter(({ isSound, code }) => !isSound && code !== 'house-shut').map(({ check }) => check)
}
