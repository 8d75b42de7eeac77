import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dialects, openTestDatabase } from '@khoan-viec/db/testing'
import { formatVkey, signCheckpoint, type Signer } from '@khoan-viec/ledger/checkpoint'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import { readFolder, readKeptCheckpoints, readKeyFile, readLogFault } from '@khoan-viec/ledger/store'
import { verifyLog } from '@khoan-viec/ledger/verify'
import { describe, expect, test } from 'vitest'
import { type LogPlaces, logPlaces, openSequencer, type Sequencer } from './index.ts'
import { openHouseFolder, readAll } from './testing/folders.ts'
import { recordDays } from './testing/record.ts'

const days = [
  { day: '2024-03-01', entries: 3 },
  { day: '2024-03-02', entries: 4, kind: 'cycle-closed' },
  { day: '2024-03-02', entries: 2 },
  { day: '2024-03-05', entries: 1 },
]

const opened = async (sequencer: Promise<Sequencer | undefined>): Promise<Sequencer> => {
  const found = await sequencer
  if (!found) throw new Error('somebody else signs')
  return found
}

const heldKey = async ({ keyFile }: LogPlaces): Promise<Signer> => {
  const key = await readKeyFile(keyFile)
  if (!key) throw new Error('no key was made')
  return key
}

const errorOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => undefined,
    (error: unknown) => error,
  )

describe.each(dialects)('the log of a house, its record on %s', (dialect) => {
  test('is signed at the end of each virtual day, at the sealing, and where it stands', async () => {
    await using at = await openTestDatabase(dialect)
    using house = openHouseFolder()
    await recordDays(at.db, days)
    const sequencer = await opened(openSequencer(at.db, logPlaces(house.folder)))

    expect(await sequencer.turn()).toBe(10)
    const { keptFolder, folder } = logPlaces(house.folder)
    const kept = await readKeptCheckpoints(keptFolder, sequencer.keys())
    expect(kept.map(({ checkpoint }) => checkpoint.size)).toEqual([3, 7, 9, 10])
    const options = { olderCheckpoints: kept.map(({ file }) => file) }
    expect(await verifyLog(readFolder(folder), sequencer.keys().map(formatVkey), options)).toMatchObject({ ok: true })
    sequencer.close()
  })

  test('grows by what is recorded between two turns, and by nothing when there is nothing', async () => {
    await using at = await openTestDatabase(dialect)
    using house = openHouseFolder()
    const sequencer = await opened(openSequencer(at.db, logPlaces(house.folder)))
    expect(await sequencer.turn()).toBe(0)
    expect(readAll(logPlaces(house.folder).folder).size).toBe(0)

    await recordDays(at.db, days)
    expect(await sequencer.turn()).toBe(10)
    const before = readAll(house.data)
    expect(await sequencer.turn()).toBe(10)
    expect(readAll(house.data)).toEqual(before)
    sequencer.close()
  })
})

test('one signs at a time; the next begins where the first has closed', async () => {
  await using at = await openTestDatabase('sqlite')
  using house = openHouseFolder()
  await recordDays(at.db, days)
  const first = await opened(openSequencer(at.db, logPlaces(house.folder)))
  expect(await openSequencer(at.db, logPlaces(house.folder))).toBeUndefined()
  await first.turn()
  first.close()

  const second = await opened(openSequencer(at.db, logPlaces(house.folder)))
  expect(second.keys()).toEqual(first.keys())
  second.close()
})

test('the origin says that it is a rehearsal, and the secret is for its owner alone, outside the house', async () => {
  await using at = await openTestDatabase('sqlite')
  using house = openHouseFolder()
  const places = logPlaces(house.folder)
  const sequencer = await opened(openSequencer(at.db, places))

  expect(sequencer.keys()[0]?.name).toContain('/rehearsal/')
  expect((await stat(places.keyFile)).mode & 0o777).toBe(0o600)
  expect((await stat(dirname(places.keyFile))).mode & 0o777).toBe(0o700)
  expect(places.keyFile.startsWith(house.folder)).toBe(false)
  sequencer.close()
})

describe('nothing is signed', () => {
  test.each(['kept', 'shown'] as const)(
    'with a new key where the old one is gone (%s checkpoint left)',
    async (left) => {
      await using at = await openTestDatabase('sqlite')
      using house = openHouseFolder()
      const places = logPlaces(house.folder)
      await recordDays(at.db, days)
      const sequencer = await opened(openSequencer(at.db, places))
      await sequencer.turn()
      sequencer.close()
      await rename(places.keyFile, `${places.keyFile}.away`)
      await rm(left === 'kept' ? places.folder : places.keptFolder, { recursive: true })

      expect(await errorOf(openSequencer(at.db, places))).toMatchObject({
        fault: { code: 'key-missing', path: places.keyFile },
      })
      expect(await readLogFault(house.folder)).toMatchObject({ fault: { code: 'key-missing' }, notes: [] })
      await rename(`${places.keyFile}.away`, places.keyFile)
      // The lock was let go, so whoever puts the key back goes on.
      const again = await opened(openSequencer(at.db, places))
      expect(await readLogFault(house.folder)).toBeUndefined()
      expect(await again.turn()).toBe(10)
      again.close()
    },
  )

  test('with a key that others can read', async () => {
    await using at = await openTestDatabase('sqlite')
    using house = openHouseFolder()
    const places = logPlaces(house.folder)
    const sequencer = await opened(openSequencer(at.db, places))
    sequencer.close()
    await chmod(places.keyFile, 0o644)

    expect(await errorOf(openSequencer(at.db, places))).toMatchObject({ fault: { code: 'secret-exposed' } })
  })

  test('over a record restored from an old backup', async () => {
    await using at = await openTestDatabase('sqlite')
    await using older = await openTestDatabase('sqlite')
    using house = openHouseFolder()
    await recordDays(at.db, days)
    await recordDays(older.db, days.slice(0, 2))
    const sequencer = await opened(openSequencer(at.db, logPlaces(house.folder)))
    await sequencer.turn()
    sequencer.close()

    const error = await errorOf(openSequencer(older.db, logPlaces(house.folder)))
    expect(error).toBeInstanceOf(LogFaultError)
    expect(error).toMatchObject({ fault: { code: 'log-shrank' } })
    const shown = await readFile(join(logPlaces(house.folder).folder, 'checkpoint'), 'utf8')
    const left = await readLogFault(house.folder)
    expect(left).toMatchObject({ fault: { code: 'log-shrank', olderSizeEntries: 10 }, notes: [shown] })
    await errorOf(openSequencer(older.db, logPlaces(house.folder)))
    expect(await readLogFault(house.folder)).toEqual(left)
  })

  test('where two histories were signed; both notes are left for people to see', async () => {
    await using at = await openTestDatabase('sqlite')
    using house = openHouseFolder()
    const places = logPlaces(house.folder)
    await recordDays(at.db, days)
    const sequencer = await opened(openSequencer(at.db, places))
    await sequencer.turn()
    const ours = await readFile(join(places.folder, 'checkpoint'), 'utf8')
    const other = signCheckpoint({ origin: places.origin, size: 10, root: new Uint8Array(32) }, [await heldKey(places)])
    sequencer.close()
    await writeFile(join(places.folder, 'checkpoint'), other)

    expect(await errorOf(openSequencer(at.db, places))).toMatchObject({ fault: { code: 'log-forked' } })
    const left = await readLogFault(house.folder)
    expect(left?.fault.code).toBe('log-forked')
    expect(left?.notes).toEqual([ours, new TextDecoder().decode(other)])
  })
})
