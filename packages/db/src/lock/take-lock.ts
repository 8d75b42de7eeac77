import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A lock this process holds until it releases it or dies, however it dies. */
export type Lock = { release(): void }

// A lock nobody refers to any more would be let go by the garbage collector.
const held = new Set<DatabaseSync>()

/**
 * Takes the lock behind a file, or answers undefined when somebody else holds it.
 * SQLite's exclusive transaction is a lock of the operating system, so a killed holder leaves nothing stale behind.
 */
export function takeLock(file: string): Lock | undefined {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw error
  }
  held.add(database)
  return {
    release: () => {
      if (held.delete(database)) database.close()
    },
  }
}

const sqliteBusy = 5

const isBusy = (error: unknown): boolean => error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy
