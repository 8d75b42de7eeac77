import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { readKeyChanges } from '@khoan-viec/db/log'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { dialects, openTestDatabase } from '@khoan-viec/db/testing'
import { formatVkey, parseCheckpoint, parseVkey } from '@khoan-viec/ledger/checkpoint'
import { encodeHex } from '@khoan-viec/ledger/encoding'
import { readFolder, readKeptCheckpoints, readKeyFile } from '@khoan-viec/ledger/store'
import { verifyLog } from '@khoan-viec/ledger/verify'
import type { Kysely } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { type LogPlaces, logPlaces, openSequencer, proposeKey, readLogKeys } from './index.ts'
import { listKeyFiles } from './key-ring.ts'
import { expectedLog } from './testing/expected-log.ts'
import { openHouseFolder, readAll } from './testing/folders.ts'
import { begin, life, mortalQueries } from './testing/mortality.ts'
import { makeOrderErasable, recordDays } from './testing/record.ts'

vi.mock('node:fs/promises', async (load) => {
  const { mortalDisk } = await import('./testing/mortality.ts')
  return mortalDisk(await load())
})

// Across the end of a tile, so that full ones, partial ones and a second level are written.
const days = [
  { day: '2024-03-01', entries: 255 },
  { day: '2024-03-02', entries: 2, kind: 'cycle-closed' },
  { day: '2024-03-02', entries: 1 },
]
const sizes = [255, 257, 258]

/** Bytes as text: hundreds of logs are compared, and byte for byte that takes longer than to make them. */
const inHex = (files: ReadonlyMap<string, Uint8Array>) =>
  new Map([...files].map(([path, file]) => [path, encodeHex(file)]))

/** Hundreds of lives, on a machine that may have much else to do. */
const PATIENCE_MS = 300_000

/** Orders and signs as a process would that may be killed on the way; answers whether it lived to the end. */
async function live(db: Kysely<Database>, house: string, { changesKey = false } = {}): Promise<boolean> {
  const mortal = db.withPlugin(mortalQueries)
  if (changesKey) await proposeKey(mortal, logPlaces(house)).catch(forgiveDeath)
  const sequencer = life.dead ? undefined : await openSequencer(mortal, logPlaces(house)).catch(forgiveDeath)
  await sequencer?.turn().catch(forgiveDeath)
  sequencer?.close()
  const lived = !life.dead
  begin(Infinity)
  return lived
}

function forgiveDeath(error: unknown): undefined {
  if (!life.dead) throw error
}

describe.each(dialects)('a sequencer on %s', (dialect) => {
  // The disk's steps are the same beside both databases: beside one of them each is tried.
  const at = dialect === 'sqlite' ? (['disk', 'database'] as const) : (['database'] as const)

  test(
    'killed at any step leaves nothing signed ahead of its files, and goes on to the very bytes of an undisturbed one',
    async () => {
      await using opened = await openTestDatabase(dialect)
      const entries = await recordDays(opened.db, days)
      await makeOrderErasable(opened.db)
      const logOf = expectedLog(entries, sizes)
      let died = 0
      for (let diesAt = 1; ; diesAt++) {
        await opened.db.deleteFrom('log_order').execute()
        using house = openHouseFolder()
        const places = logPlaces(house.folder)
        begin(diesAt, at)
        const lived = await live(opened.db, house.folder)

        const held = await readKeyFile(places.keyFile)
        const report = held && (await verifyLog(readFolder(places.folder), [formatVkey(held)]))
        const left = report?.ok === false ? report.fault.code : 'sound'
        expect(['sound', 'checkpoint-missing']).toContain(left)

        expect(await live(opened.db, house.folder)).toBe(true)
        const key = await readKeyFile(places.keyFile)
        if (!key) throw new Error('no key was made')
        expect(held ?? key).toMatchObject({ keyId: key.keyId, publicKey: key.publicKey })
        const expected = logOf(key)
        expect(inHex(readAll(places.folder))).toEqual(inHex(expected.files))
        expect([...readAll(places.keptFolder).values()].map(encodeHex)).toEqual(expected.checkpoints.map(encodeHex))
        if (lived) break
        died++
      }
      expect(died).toBeGreaterThan(20)
    },
    PATIENCE_MS,
  )
})

/** Steps come in pairs, before and after a change, so that every third meets both; each takes several signatures. */
const EVERY = 3

// The same code on both databases, and the test above shows that both die alike.
describe.each(['asked for', 'over'] as const)('killed while a change of key is %s', (stage) => {
  test('it signs with no key that no entry names, and never stands without one', async () => {
    using before = openHouseFolder()
    await withRecordIn(before.folder, async (db) => {
      await migrateRecord(db)
      await recordDays(db, [{ day: '2024-03-01', entries: 2 }])
      expect(await live(db, before.folder)).toBe(true)
      if (stage === 'asked for') return
      expect(await live(db, before.folder, { changesKey: true })).toBe(true)
      await recordDays(db, [{ day: '2024-07-01', entries: 1 }])
    })
    let died = 0
    for (let lived = false; !lived; died++) {
      using house = openHouseFolder()
      cpSync(before.data, house.data, { recursive: true })
      lived = await withRecordIn(house.folder, (db) => dieOnce(db, house.folder, { stage, diesAt: 1 + EVERY * died }))
    }
    expect(died).toBeGreaterThan(20)
  })
})

type Death = { readonly stage: 'asked for' | 'over'; readonly diesAt: number }

async function dieOnce(db: Kysely<Database>, house: string, { stage, diesAt }: Death): Promise<boolean> {
  const places = logPlaces(house)
  begin(diesAt, ['disk', 'database'])
  const lived = await live(db, house, { changesKey: stage === 'asked for' })
  await expectNamedKeysOnly(db, places)

  const changes = stage === 'over' || (await listKeyFiles(places)).length > 1 ? 1 : 0
  expect(await live(db, house)).toBe(true)
  expect(await expectNamedKeysOnly(db, places)).toBe(changes)
  expect(await listKeyFiles(places)).toHaveLength(stage === 'over' ? 1 : 1 + changes)
  return lived
}

async function withRecordIn<Answer>(house: string, act: (db: Kysely<Database>) => Promise<Answer>): Promise<Answer> {
  const db = openSqlite<Database>(join(house, 'record.db'))
  try {
    return await act(db)
  } finally {
    await db.destroy()
  }
}

/** Every checkpoint that lies anywhere holds, and each of its signatures is of a key named by an entry within its size. */
async function expectNamedKeysOnly(db: Kysely<Database>, places: LogPlaces): Promise<number> {
  const changes = await readKeyChanges(db, places.stream)
  const keys = await readLogKeys(db, places)
  const kept = await readKeptCheckpoints(places.keptFolder, keys)
  for (const { file, checkpoint } of kept) {
    const named = changes.filter(({ idx }) => idx !== undefined && idx < checkpoint.size).map(({ event }) => event.to)
    const known = [keys[0], ...named.map(parseVkey)].map((key) => encodeHex(key?.keyId ?? new Uint8Array()))
    const signers = parseCheckpoint(file).signatures.map(({ keyId }) => encodeHex(keyId))
    expect(known).toEqual(expect.arrayContaining(signers))
  }
  expect(await verifyLog(readFolder(places.folder), keys.map(formatVkey))).toMatchObject({ ok: true })
  return changes.length
}
