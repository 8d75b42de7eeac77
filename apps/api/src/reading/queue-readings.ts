import { type Accounts, type NewReading, saveReadings } from '@khoan-viec/db/accounts'
import type { Kysely } from 'kysely'

type Waiting = { readonly readings: readonly NewReading[]; readonly kept: PromiseWithResolvers<void> }

/** Keeps readings: those that come while one lot is being written are written together as the next. Answers when they are on disk. */
export function queueReadings(accounts: Kysely<Accounts>): (readings: readonly NewReading[]) => Promise<void> {
  let waiting: Waiting[] = []
  let isWriting = false

  async function write(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const lot = waiting
      waiting = []
      await saveReadings(
        accounts,
        lot.flatMap(({ readings }) => readings),
      ).then(
        () => lot.forEach(({ kept }) => kept.resolve()),
        (error: unknown) => lot.forEach(({ kept }) => kept.reject(error)),
      )
    }
    isWriting = false
  }

  return (readings) => {
    const kept = Promise.withResolvers<void>()
    waiting.push({ readings, kept })
    if (!isWriting) void write()
    return kept.promise
  }
}
