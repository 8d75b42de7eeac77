import { readdir } from 'node:fs/promises'
import { findPlaceSince, readKeyChanges } from '@khoan-viec/db/log'
import type { Database } from '@khoan-viec/db/schema'
import { plusDays, startOfDay } from '@khoan-viec/domain/calendar'
import { formatVkey, parseVkey, type Signer, type VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { fail } from '@khoan-viec/ledger/fault'
import { readFolder, readKeyFile, removeKeyFile, type Signers } from '@khoan-viec/ledger/store'
import type { Kysely } from 'kysely'
import { announceKey } from './announce-key.ts'
import { createFirstKey, createNextKey, type HeldKey, laterFile, listKeyFiles, readKeyRing } from './key-ring.ts'
import type { LogPlaces } from './places.ts'

/** Who signs a log when. The record says it: a key that no entry names signs nothing, however it came here. */
export type LogKeys = {
  /** Every key that ever signed, and those that were put here to sign next. */
  known(): readonly VerifierKey[]
  /** Records a change to each key that was put beside the others since it was looked last. */
  announce(): Promise<void>
  /** Hears what the first `size` entries of the log say of its keys. */
  hear(size: number): Promise<void>
  /** Who signs the first `size` entries. @throws LogFaultError `key-missing`. */
  signersOf(size: number): Signers
  /** Destroys the secrets of keys without which so many entries are signed already. */
  retire(signed: number): Promise<void>
}

type Change = {
  readonly from: string
  readonly to: string
  /** Where the entry of it stands. */
  readonly idx: number
  /** From this moment of the record on the new key signs alone. */
  readonly overAt: string
  /** Where the first entry of that time stands; undefined while there is none. */
  endsAt: number | undefined
  /** Up to where that was looked for. */
  looked: number
}

/** @throws LogFaultError `key-missing` if something was signed, and the key that signed it is gone. */
export async function openKeys(db: Kysely<Database>, places: LogPlaces): Promise<LogKeys> {
  let files = await listKeyFiles(places)
  let ring = await readKeyRing(files)
  // What was put here while nobody signed is looked at in the first turn.
  let hasLooked = false
  const changes: Change[] = []
  const first = await findFirst(db, places, ring)

  const held = (vkey: string): Signer => {
    const path = vkey === first ? places.keyFile : laterFile(places, parseVkey(vkey))
    return ring.get(vkey)?.signer ?? fail({ code: 'key-missing', path })
  }

  return {
    known: () => [...new Set([first, ...changes.map(({ to }) => to), ...ring.keys()])].map(parseVkey),

    async announce() {
      const found = await listKeyFiles(places)
      const isSame = found.join() === files.join()
      if (isSame && hasLooked) return
      if (!isSame) ring = await readKeyRing(found)
      const named = [first, ...(await readKeyChanges(db, places.stream)).map(({ event }) => event.to)]
      for (const to of ring.keys()) {
        if (named.includes(to)) continue
        await announceKey(db, places, { from: named.at(-1) ?? first, to })
        named.push(to)
      }
      files = found
      hasLooked = true
    },

    async hear(size) {
      for (const { idx, event } of (await readKeyChanges(db, places.stream)).slice(changes.length)) {
        if (idx === undefined) break
        const overAt = startOfDay(plusDays(event.until, 1))
        changes.push({ from: event.from, to: event.to, idx, overAt, endsAt: undefined, looked: idx })
      }
      for (const change of changes) {
        if (change.endsAt !== undefined) continue
        change.endsAt = await findPlaceSince(db, change.looked, change.overAt)
        change.looked = size
      }
    },

    signersOf(size) {
      const past = changes.filter(({ idx }) => idx < size)
      const last = held(past.at(-1)?.to ?? first)
      const beside = past.filter(({ endsAt }) => endsAt === undefined || size <= endsAt).map(({ from }) => held(from))
      const [one, ...others] = [...beside, last]
      return [one, ...others]
    },

    async retire(signed) {
      for (const { from, endsAt } of changes) {
        const over = ring.get(from)
        if (endsAt === undefined || signed <= endsAt || !over) continue
        await removeKeyFile(over.path)
        ring.delete(from)
      }
    },
  }
}

/** The key with which the log began: it is made when nothing was signed yet. */
async function findFirst(db: Kysely<Database>, places: LogPlaces, ring: Map<string, HeldKey>): Promise<string> {
  const [change] = await readKeyChanges(db, places.stream)
  if (change) return change.event.from
  const found = [...ring].find(([, { path }]) => path === places.keyFile)
  if (found) return found[0]
  if (await hasSigned(places)) fail({ code: 'key-missing', path: places.keyFile })
  const signer = await createFirstKey(places)
  ring.set(formatVkey(signer), { signer, path: places.keyFile })
  return formatVkey(signer)
}

async function hasSigned({ folder, keptFolder }: LogPlaces): Promise<boolean> {
  const kept = await readdir(keptFolder).catch(() => [])
  return kept.some((name) => /^[0-9]/.test(name)) || (await readFolder(folder).read('checkpoint')) !== undefined
}

/** Every key that the record names, the oldest first; the first one alone while it was never changed. */
export async function readLogKeys(db: Kysely<Database>, places: LogPlaces): Promise<readonly VerifierKey[]> {
  const changes = await readKeyChanges(db, places.stream)
  const [change] = changes
  if (change) return [change.event.from, ...changes.map(({ event }) => event.to)].map(parseVkey)
  const first = await readKeyFile(places.keyFile)
  return first ? [first] : []
}

/**
 * Puts a new key beside the one that signs now; whoever signs takes it up in his next turn. If there is one already that
 * was not taken up yet, it is that one.
 */
export async function proposeKey(
  db: Kysely<Database>,
  places: LogPlaces,
): Promise<{ readonly before: VerifierKey; readonly next: VerifierKey }> {
  const named = await readLogKeys(db, places)
  const before = named.at(-1) ?? (await createFirstKey(places))
  const ring = await readKeyRing(await listKeyFiles(places))
  const known = [...named, before].map(formatVkey)
  const waiting = [...ring].find(([vkey]) => !known.includes(vkey))
  return { before, next: waiting?.[1].signer ?? (await createNextKey(places)) }
}
