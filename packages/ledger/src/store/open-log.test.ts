import { cp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { createSigner, formatVkey } from '../checkpoint/index.ts'
import { encodeUtf8 } from '../encoding/index.ts'
import { faultOfAsync } from '../testing/faults.ts'
import { openTestFolder, readAll } from '../testing/folders.ts'
import { flip, makeLog, numbered } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import { verifyLog } from '../verify/index.ts'
import { type EntrySource, type LogSettings, openLog, readFolder, readKeptCheckpoints } from './index.ts'

const sourceOf = (entries: readonly Uint8Array[]): EntrySource => ({
  async *entriesFrom(index) {
    yield* entries.slice(index)
  },
})

const settingsIn = (path: string, entries: readonly Uint8Array[]): LogSettings => ({
  folder: join(path, 'log'),
  keptFolder: join(path, 'kept'),
  signers: [example.signer],
  source: sourceOf(entries),
})

const publishAll = async (settings: LogSettings) => (await openLog(settings)).publish()

test('the worked example, as a folder', async () => {
  await using at = await openTestFolder()
  await publishAll(settingsIn(at.path, example.entries))

  expect(await readAll(join(at.path, 'log'))).toEqual(makeLog(example.entries).files)
})

test.prop([fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 4 }), fc.boolean()], { numRuns: 12 })(
  'published in any batches, by one writer or by one after another, it is the same log',
  async (batches, reopens) => {
    await using at = await openTestFolder()
    const all = numbered(batches.reduce((sum, batch) => sum + batch, 0))
    const committed: Uint8Array[] = []
    const settings = settingsIn(at.path, committed)

    let writer = await openLog(settings)
    for (const batch of batches) {
      committed.push(...all.slice(committed.length, committed.length + batch))
      if (reopens) writer = await openLog(settings)
      await writer.publish()
    }

    const files = await readAll(settings.folder)
    for (const [path, bytes] of makeLog(all).files) expect(files.get(path)).toEqual(bytes)
    const kept = await readKeptCheckpoints(settings.keptFolder, settings.signers)
    const report = await verifyLog(readFolder(settings.folder), [example.vkey], {
      olderCheckpoints: kept.map(({ file }) => file),
    })
    expect(report).toMatchObject({ ok: true, checkpoint: { size: all.length } })
    expect(new Set(kept.map(({ checkpoint }) => checkpoint.size)).size).toBe(kept.length)
  },
)

test('publishing again without new entries signs nothing new', async () => {
  await using at = await openTestFolder()
  const settings = settingsIn(at.path, numbered(300))
  const writer = await openLog(settings)
  const first = await writer.publish()
  const before = await readAll(at.path)

  expect(await writer.publish()).toEqual(first)
  expect(await publishAll(settings)).toEqual(first)
  expect(await readAll(at.path)).toEqual(before)
})

test('published up to a size, it is the log of that size, and goes on from there', async () => {
  await using at = await openTestFolder()
  const settings = settingsIn(at.path, numbered(700))
  const writer = await openLog(settings)
  expect(writer.signed()).toBeUndefined()
  for (const size of [10, 256, 511]) {
    const { file } = await writer.publish(size)
    expect(file).toEqual(makeLog(numbered(size)).files.get('checkpoint'))
    expect(writer.signed()).toBe(size)
  }
  expect((await (await openLog(settings)).publish()).checkpoint.size).toBe(700)
})

test('calls follow one another', async () => {
  await using at = await openTestFolder()
  const writer = await openLog(settingsIn(at.path, numbered(300)))
  const [first, second] = await Promise.all([writer.publish(), writer.publish()])

  expect(second).toEqual(first)
})

test('another writer over the same entries makes the same log; neither stops the other', async () => {
  await using at = await openTestFolder()
  const committed = numbered(10)
  const settings = settingsIn(at.path, committed)
  const [one, two] = [await openLog(settings), await openLog(settings)]

  expect(await one.publish()).toEqual(await two.publish())
})

test('a writer that was overtaken signs nothing until it is opened again', async () => {
  await using at = await openTestFolder()
  const committed = numbered(10)
  const settings = settingsIn(at.path, committed)
  const [one, two] = [await openLog(settings), await openLog(settings)]
  await one.publish()
  committed.push(encodeUtf8('more'))

  expect(await faultOfAsync(() => two.publish())).toEqual({ code: 'other-writer', sizeEntries: 11 })
  expect((await publishAll(settings)).checkpoint.size).toBe(11)
})

describe('an old backup restored', () => {
  test('with fewer entries than were signed: nothing is signed', async () => {
    await using at = await openTestFolder()
    await publishAll(settingsIn(at.path, numbered(300)))
    const before = await readAll(at.path)
    const restored = settingsIn(at.path, numbered(299))

    expect(await faultOfAsync(() => openLog(restored))).toEqual({
      code: 'log-shrank',
      olderSizeEntries: 300,
      sizeEntries: 299,
    })
    expect(await readAll(at.path)).toEqual(before)
  })

  test.each([true, false])(
    'and grown otherwise since: nothing is signed (files restored with it: %s)',
    async (gone) => {
      await using at = await openTestFolder()
      await publishAll(settingsIn(at.path, numbered(300)))
      if (gone) await rm(join(at.path, 'log'), { recursive: true })
      const grown = [...numbered(290), ...Array.from({ length: 20 }, () => encodeUtf8('"otherwise"'))]

      expect(await faultOfAsync(() => openLog(settingsIn(at.path, grown)))).toMatchObject({ code: 'log-forked' })
      expect(await readKeptCheckpoints(join(at.path, 'kept'), [example.signer])).toHaveLength(1)
    },
  )

  test('the files alone, lost: they are made again, byte for byte', async () => {
    await using at = await openTestFolder()
    const settings = settingsIn(at.path, numbered(700))
    await publishAll(settings)
    const before = await readAll(settings.folder)
    await rm(settings.folder, { recursive: true })
    await openLog(settings)

    expect(await readAll(settings.folder)).toEqual(before)
  })

  test('the kept checkpoints alone, lost: what is shown still binds', async () => {
    await using at = await openTestFolder()
    const settings = settingsIn(at.path, numbered(300))
    await publishAll(settings)
    await rm(settings.keptFolder, { recursive: true })

    expect(await faultOfAsync(() => openLog({ ...settings, source: sourceOf(numbered(200)) }))).toMatchObject({
      code: 'log-shrank',
    })
    await openLog(settings)
    expect(await readKeptCheckpoints(settings.keptFolder, [example.signer])).toHaveLength(1)
  })
})

describe('a file that never changes', () => {
  test.prop([fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 15 })(
    'is compared when the log is opened, and never overwritten',
    async (pick, place, mask) => {
      await using at = await openTestFolder()
      const settings = settingsIn(at.path, numbered(300))
      await publishAll(settings)
      const files = [...(await readAll(settings.folder))].filter(([path]) => path !== 'checkpoint')
      const [path, bytes] = files[pick % files.length] ?? ['', new Uint8Array()]
      const damaged = flip(bytes, place, mask)
      await writeFile(join(settings.folder, path), damaged)

      expect(await faultOfAsync(() => openLog(settings))).toEqual({ code: 'path-taken', path })
      expect((await readAll(settings.folder)).get(path)).toEqual(damaged)
    },
  )
})

describe('a source that breaks off', () => {
  test.prop([fc.nat({ max: 599 })], { numRuns: 8 })('is asked again where it stopped', async (breakAt) => {
    await using at = await openTestFolder()
    const entries = numbered(600)
    let isAway = true
    const source: EntrySource = {
      async *entriesFrom(index) {
        for (const entry of entries.slice(index)) {
          if (isAway && entry === entries[breakAt]) throw new Error('the database is away')
          yield entry
        }
      },
    }
    const settings = { ...settingsIn(at.path, entries), source }
    const writer = await openLog(settings)

    await expect(writer.publish()).rejects.toThrow('the database is away')
    expect(await readFolder(settings.folder).read('checkpoint')).toBeUndefined()
    isAway = false
    expect((await writer.publish()).checkpoint.size).toBe(600)
    expect(await verifyLog(readFolder(settings.folder), [example.vkey])).toMatchObject({ ok: true })
  })
})

describe('a crash', () => {
  // Files appear one by one, in an order that does not matter until each flush; then what was signed is kept; then shown.
  test.prop(
    [fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), fc.constantFrom('before signing', 'before showing')],
    { numRuns: 20 },
  )('between any two files leaves a log that goes on, with nothing signed twice', async (survives, moment) => {
    await using at = await openTestFolder()
    const settings = settingsIn(at.path, numbered(500))
    const first = await publishAll({ ...settings, source: sourceOf(numbered(200)) })
    await cp(join(at.path, 'log'), join(at.path, 'before'), { recursive: true })
    const second = await publishAll(settings)

    const before = await readAll(join(at.path, 'before'))
    const after = await readAll(settings.folder)
    await writeFile(join(settings.folder, 'checkpoint'), first.file)
    if (moment === 'before signing') {
      const written = [...after.keys()].filter((path) => !before.has(path))
      expect(written).toHaveLength(survives.length)
      for (const [index, path] of written.entries()) {
        if (survives[index] === false) await rm(join(settings.folder, path))
      }
      await removeKept(settings.keptFolder, second.checkpoint.size)
    }

    expect(await verifyLog(readFolder(settings.folder), [example.vkey])).toMatchObject({ ok: true })
    expect(await publishAll(settings)).toEqual(second)
    expect(await readAll(settings.folder)).toEqual(after)
    expect(await readKeptCheckpoints(settings.keptFolder, settings.signers)).toHaveLength(2)
  })

  const removeKept = async (folder: string, size: number) => {
    for (const name of await readdir(folder)) if (Number(name.split('-')[0]) === size) await rm(join(folder, name))
  }
})

describe('a change of key', () => {
  test('old and new sign together, then the new alone; all of it is verified with both', async () => {
    await using at = await openTestFolder()
    const next = createSigner(example.origin, new Uint8Array(32).fill(5))
    const committed = numbered(5)
    const settings = settingsIn(at.path, committed)
    await publishAll(settings)
    committed.push(encodeUtf8('{"kind":"key-changed"}'))
    await publishAll({ ...settings, signers: [example.signer, next] })
    await publishAll({ ...settings, signers: [next], retiredKeys: [example.signer] })

    const kept = await readKeptCheckpoints(settings.keptFolder, [example.signer, next])
    expect(kept.map(({ checkpoint }) => checkpoint.size)).toEqual([5, 6, 6])
    const olderCheckpoints = kept.map(({ file }) => file)
    const vkeys = [example.vkey, formatVkey(next)]
    expect(await verifyLog(readFolder(settings.folder), vkeys, { olderCheckpoints })).toMatchObject({ ok: true })
    expect(await verifyLog(readFolder(settings.folder), [formatVkey(next)])).toMatchObject({ ok: true })
  })

  test('a key of another name cannot take over a log', async () => {
    await using at = await openTestFolder()
    const settings = settingsIn(at.path, numbered(5))
    await publishAll(settings)
    const rehearsal = createSigner('khoan-viec.example/dien-tap', example.seed)

    expect(await faultOfAsync(() => openLog({ ...settings, signers: [rehearsal] }))).toMatchObject({
      code: 'origin-differs',
    })
  })
})
