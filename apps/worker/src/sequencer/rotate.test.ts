import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readKeyChanges } from '@khoan-viec/db/log'
import { dialects, openTestDatabase } from '@khoan-viec/db/testing'
import { formatVkey, parseCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { encodeHex } from '@khoan-viec/ledger/encoding'
import { readFolder, readKeptCheckpoints } from '@khoan-viec/ledger/store'
import { verifyLog } from '@khoan-viec/ledger/verify'
import { describe, expect, test } from 'vitest'
import { logPlaces, openSequencer, proposeKey, readLogKeys, type Sequencer } from './index.ts'
import { openHouseFolder } from './testing/folders.ts'
import { recordDays } from './testing/record.ts'

const opened = async (sequencer: Promise<Sequencer | undefined>): Promise<Sequencer> => {
  const found = await sequencer
  if (!found) throw new Error('somebody else signs')
  return found
}

const idsOf = (file: Uint8Array): string[] => parseCheckpoint(file).signatures.map(({ keyId }) => encodeHex(keyId))

/** The last day of the record in this test on which both keys sign. */
const LAST_DAY = '2024-03-31'

describe.each(dialects)('a change of key, the record on %s', (dialect) => {
  test('is an entry, after which both sign, and a month later the new one alone', async () => {
    await using at = await openTestDatabase(dialect)
    using house = openHouseFolder()
    const places = logPlaces(house.folder)
    await recordDays(at.db, [{ day: '2024-03-01', entries: 3 }])
    const sequencer = await opened(openSequencer(at.db, places))
    await sequencer.turn()
    const { before, next } = await proposeKey(at.db, places)
    expect(await proposeKey(at.db, places)).toMatchObject({ next: { keyId: next.keyId } })
    await sequencer.turn()
    const [old, young] = [before, next].map(({ keyId }) => encodeHex(keyId))
    expect((await readKeyChanges(at.db, places.stream)).map(({ idx }) => idx)).toEqual([3])

    await recordDays(at.db, [
      { day: LAST_DAY, entries: 2 },
      { day: '2024-04-01', entries: 1 },
      // Whatever a late entry says of its time: what is over stays over.
      { day: LAST_DAY, entries: 1 },
    ])
    await sequencer.turn()
    const kept = await readKeptCheckpoints(places.keptFolder, [before, next])
    expect(kept.map(({ checkpoint, file }) => [checkpoint.size, idsOf(file)])).toEqual([
      [3, [old]],
      [4, [old, young]],
      [6, [old, young]],
      [7, [young]],
      [8, [young]],
    ])
    const options = { olderCheckpoints: kept.map(({ file }) => file) }
    const vkeys = (await readLogKeys(at.db, places)).map(formatVkey)
    expect(vkeys).toEqual([formatVkey(before), formatVkey(next)])
    expect(await verifyLog(readFolder(places.folder), vkeys, options)).toMatchObject({ ok: true, olderCheckpoints: 5 })
    sequencer.close()
  })

  test('destroys the old secret once nothing needs it, and goes on after a restart and a second change', async () => {
    await using at = await openTestDatabase(dialect)
    using house = openHouseFolder()
    const places = logPlaces(house.folder)
    const secrets = async () => (await readdir(dirname(places.keyFile))).length
    await recordDays(at.db, [{ day: '2024-03-01', entries: 3 }])
    const { before, next } = await proposeKey(at.db, places)
    const first = await opened(openSequencer(at.db, places))
    await first.turn()
    expect(await secrets()).toBe(2)
    await recordDays(at.db, [{ day: '2024-05-01', entries: 2 }])
    await first.turn()
    first.close()
    expect(await secrets()).toBe(1)

    const last = (await proposeKey(at.db, places)).next
    const second = await opened(openSequencer(at.db, places))
    await second.turn()
    second.close()
    expect(second.keys().map(formatVkey)).toEqual([before, next, last].map(formatVkey))
    const shown = (await readFolder(places.folder).read('checkpoint')) ?? new Uint8Array()
    expect(idsOf(shown)).toEqual([next, last].map(({ keyId }) => encodeHex(keyId)))
  })
})

test('a change asked for where nothing is recorded yet waits, and signs no size before its own entry', async () => {
  await using at = await openTestDatabase('sqlite')
  using house = openHouseFolder()
  const places = logPlaces(house.folder)
  const { before, next } = await proposeKey(at.db, places)
  const sequencer = await opened(openSequencer(at.db, places))
  expect(await sequencer.turn()).toBe(0)
  await recordDays(at.db, [{ day: '2024-03-01', entries: 1, kind: 'cycle-closed' }])
  sequencer.close()

  const again = await opened(openSequencer(at.db, places))
  await again.turn()
  again.close()
  const kept = await readKeptCheckpoints(places.keptFolder, [before, next])
  expect(kept.map(({ checkpoint, file }) => [checkpoint.size, idsOf(file).length])).toEqual([
    [1, 1],
    [2, 2],
  ])
})
