import { createHash } from 'node:crypto'
import type { Accounts } from '@khoan-viec/db/accounts'
import { findFailures, forgetFailures, noteFailure } from '@khoan-viec/db/accounts'
import type { Refusal } from '@khoan-viec/domain/core'
import type { Kysely } from 'kysely'
import { strangersWaitAfter, waitAfter } from './sign-in-delay.ts'

const REMEMBERED_MS = 7 * 24 * 3_600_000

/** Who tries to sign in, and from where: `device` is what a browser was given that has signed in to this account before. */
export type Attempt = { readonly username: string; readonly client: string; readonly device: string | undefined }

/**
 * Wrong attempts slow down whoever makes them and nobody else: they are counted by account and place, so that no stranger
 * can lock an account's owner out.
 */
export function guardSignIn(db: Kysely<Accounts>) {
  const waitOf = async (key: string, wait: (failures: number) => number): Promise<number> => {
    const found = await findFailures(db, key)
    return found ? Date.parse(found.last_at) + wait(found.failures) - Date.now() : 0
  }
  return {
    /** Why this attempt is not even looked at. */
    async refuse(attempt: Attempt): Promise<Refusal | undefined> {
      const { place, strangers } = keysOf(attempt)
      const waits = [await waitOf(place, waitAfter), strangers ? await waitOf(strangers, strangersWaitAfter) : 0]
      const longest = Math.max(...waits)
      return longest > 0 ? { code: 'sign-in-wait', data: { seconds: Math.ceil(longest / 1_000) } } : undefined
    },
    async noteFailure(attempt: Attempt): Promise<void> {
      const now = new Date()
      const since = new Date(now.getTime() - REMEMBERED_MS).toISOString()
      for (const key of Object.values(keysOf(attempt))) if (key) await noteFailure(db, key, now.toISOString(), since)
    },
    async noteSuccess(attempt: Attempt): Promise<void> {
      await forgetFailures(
        db,
        Object.values(keysOf(attempt)).filter((key) => key !== undefined),
      )
    },
  }
}

/** Hashed: what somebody types as a name may be a password. */
function keysOf({ username, client, device }: Attempt): { readonly place: string; readonly strangers?: string } {
  const name = username.trim().toLowerCase()
  return device === undefined
    ? { place: hash(['client', name, client]), strangers: hash(['strangers', name]) }
    : { place: hash(['device', name, device]) }
}

const hash = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
