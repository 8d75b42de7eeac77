import { setTimeout as wait } from 'node:timers/promises'
import type { Parts } from './check-parts.ts'
import { type Missing, openReadiness } from './readiness.ts'

const LOOK_MS = 100
/** A new build is given its work after some seconds. Where the engine is somebody else's it may be away for long, and reading goes on. */
const PATIENCE_MS = 15_000

/** Waits until the system is ready, or for as long as one who starts it has patience. Answers what is still missing then. */
export async function awaitReady(parts: Parts): Promise<Missing> {
  const findMissing = openReadiness(parts)
  for (const until = Date.now() + PATIENCE_MS; ;) {
    const missing = await findMissing()
    if (missing.length === 0 || Date.now() > until) return missing
    await wait(LOOK_MS)
  }
}
