import type { Database } from '@khoan-viec/db/schema'
import { dialects, openTestDatabase } from '@khoan-viec/db/testing'
import { formatVkey } from '@khoan-viec/ledger/checkpoint'
import { readFolder, readKeyFile } from '@khoan-viec/ledger/store'
import { verifyLog } from '@khoan-viec/ledger/verify'
import type { Kysely } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { logPlaces, openSequencer } from './index.ts'
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

/** Orders and signs as a process would that may be killed on the way; answers whether it lived to the end. */
async function live(db: Kysely<Database>, house: string): Promise<boolean> {
  const sequencer = await openSequencer(db.withPlugin(mortalQueries), logPlaces(house)).catch(forgiveDeath)
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

  test('killed at any step leaves nothing signed ahead of its files, and goes on to the very bytes of an undisturbed one', async () => {
    await using opened = await openTestDatabase(dialect)
    const entries = await recordDays(opened.db, days)
    await makeOrderErasable(opened.db)
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
      const expected = expectedLog(entries, sizes, key)
      expect(readAll(places.folder)).toEqual(expected.files)
      expect([...readAll(places.keptFolder).values()]).toEqual(expected.checkpoints)
      if (lived) break
      died++
    }
    expect(died).toBeGreaterThan(20)
  })
})
