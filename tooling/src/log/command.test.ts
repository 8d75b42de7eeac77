import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFile, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '@khoan-viec/db/connection'
import { houseFile, housesIn, liveData } from '@khoan-viec/db/house'
import { takeLock } from '@khoan-viec/db/lock'
import { migrateRecord } from '@khoan-viec/db/migrations'
import { rebuild } from '@khoan-viec/db/projection'
import type { Database } from '@khoan-viec/db/schema'
import { formatVkey } from '@khoan-viec/ledger/checkpoint'
import { readLogFault } from '@khoan-viec/ledger/store'
import { logPlaces, openSequencer, readLogKeys } from '@khoan-viec/worker/sequencer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dryRun, recordEvent } from '../dry-run/index.ts'
import { findScenario } from '../rehearse/find-scenario.ts'
import { exportRecord } from './export-record.ts'
import { rotateKey } from './rotate-key.ts'
import { verifyFolder } from './verify-folder.ts'
import { witness } from './witness.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const { script } = await findScenario('small')
const events = dryRun(script).engine.log

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'khoan-viec-log-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

async function log(...words: readonly string[]) {
  const env = { ...process.env, KHOAN_VIEC_DATA: data, INIT_CWD: data }
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, said, complained }
}

/** A rehearsal as far as it got, and no system that runs. */
async function makeHouse(
  id: string,
  { scenario = 'small', entries = 40, from = 0, live = false } = {},
): Promise<string> {
  const folder = join(live ? housesIn(liveData(data), 'LIVE') : housesIn(data, 'REHEARSAL'), id)
  await mkdir(folder, { recursive: true })
  await writeFile(houseFile(folder), JSON.stringify({ id, namespace: `khoan-viec-${id}`, scenario }))
  const db = openSqlite<Database>(join(folder, 'record.db'))
  await migrateRecord(db)
  await db.transaction().execute(async (trx) => {
    for (const event of events.slice(from, entries)) await recordEvent(trx, event)
  })
  await db.destroy()
  return folder
}

/** Every file of a folder by its name, as the hash of what is in it. */
async function bytesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const hashes = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [
      file,
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ] as const
  })
  return Object.fromEntries(await Promise.all(hashes))
}

const sizeIn = async (folder: string) =>
  Number((await readFile(join(data, folder, 'checkpoint'), 'utf8')).split('\n')[1])

describe('export', () => {
  test('signs what is unsigned and writes the newest rehearsal, which verifies', async () => {
    await makeHouse('20240101-080000-old', { entries: 10 })
    await makeHouse('20240301-080000-new', { entries: 40 })
    const exported = await log('export', 'out')

    expect([exported.code, exported.complained]).toEqual([0, ''])
    expect(exported.said).toContain('40 entries of khoan-viec.invalid/rehearsal/20240301-080000-new')
    expect(await sizeIn('out')).toBe(40)
    const vkey = (await readFile(join(data, 'out', 'log.vkey'), 'utf8')).trim()
    expect((await log('vkey')).said.trim()).toBe(vkey)
    expect(await log('verify', 'out', '--key', vkey)).toMatchObject({ code: 0, complained: '' })
  })

  test('goes on from what it wrote before: the earlier checkpoint is among those that the later one extends', async () => {
    const folder = await makeHouse('20240301-080000-new', { entries: 20 })
    await log('export', 'before')
    await makeHouse('20240301-080000-new', { from: 20, entries: 45 })
    await log('export', 'after')

    expect(await sizeIn('after')).toBe(45)
    const verified = await log('verify', 'after', '--checkpoint', join('before', 'checkpoint'))
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('extends 1 kept earlier')])
    expect((await stat(logPlaces(folder).keyFile)).mode & 0o777).toBe(0o600)
  })

  test('finds a year by its id, its scenario or its cycle, and names those there are', async () => {
    await makeHouse('20240101-080000-old', { entries: 10, scenario: 'one' })
    await makeHouse('20240301-080000-new', { entries: 20, scenario: 'two' })
    const names = ['20240101-080000-old', 'one', script.years[0].terms.id]
    const sizes = await Promise.all(
      names.map(async (name, n) => {
        await log('export', `out-${n}`, '--cycle', name)
        return sizeIn(`out-${n}`)
      }),
    )
    expect(sizes).toEqual([10, 10, 20])

    const unknown = await log('export', 'out', '--cycle', 'nowhere')
    expect([unknown.code, unknown.said]).toEqual([2, ''])
    expect(unknown.complained).toContain('20240101-080000-old')
  })

  test('takes the live record where there is one, and leaves every byte of the rehearsal alone', async () => {
    const rehearsal = await makeHouse('20240301-080000-new', { entries: 30 })
    const before = await bytesIn(rehearsal)
    await makeHouse('live-20260101-080000-one', { entries: 12, live: true })
    const exported = await log('export', 'out')
    expect(exported.said).toContain('12 entries of khoan-viec.invalid/live/live-20260101-080000-one')
    expect(await bytesIn(rehearsal)).toEqual(before)
    expect((await readdir(data)).toSorted()).toEqual(['live', 'out', 'rehearsals'])

    const live = await bytesIn(join(data, 'live'))
    expect((await log('export', 'rehearsed', '--cycle', '20240301-080000-new')).said).toContain('30 entries')
    expect(await bytesIn(join(data, 'live'))).toEqual(live)
  })

  test('waits for whoever signs the same log, and then takes what was signed', async () => {
    const folder = await makeHouse('20240301-080000-new')
    const lock = takeLock(logPlaces(folder).lockFile)
    const exporting = log('export', 'out')
    const early = await Promise.race([exporting.then(() => 'ended'), log('verify', 'out').then(() => 'waits')])
    lock?.release()

    expect(early).toBe('waits')
    expect((await exporting).code).toBe(0)
    expect(await sizeIn('out')).toBe(40)
  })

  test.each([
    ['a folder that is not empty', async () => writeFile(join(data, 'note'), ''), '.', 2, 'is not empty'],
    ['a file', async () => writeFile(join(data, 'note'), ''), 'note', 2, 'is a file'],
    ['no record at all', async () => rm(join(data, 'rehearsals'), { recursive: true }), 'out', 1, 'no record'],
  ] as const)('into %s is refused in a sentence', async (_, prepare, target, code, words) => {
    await makeHouse('20240301-080000-new')
    await prepare()
    const refused = await log('export', target)

    expect([refused.code, refused.said]).toEqual([code, ''])
    expect(refused.complained).toContain(words)
    expect(refused.complained.trim().split('\n')).toHaveLength(1)
  })

  test('signs nothing over a record that was restored from an old backup', async () => {
    const folder = await makeHouse('20240301-080000-new', { entries: 30 })
    await copyFile(join(folder, 'record.db'), join(data, 'backup.db'))
    await makeHouse('20240301-080000-new', { from: 30, entries: 40 })
    await log('export', 'before')
    for (const name of ['record.db-wal', 'record.db-shm']) await rm(join(folder, name), { force: true })
    await copyFile(join(data, 'backup.db'), join(folder, 'record.db'))
    const refused = await log('export', 'after')

    const signed = await readFile(join(data, 'before', 'checkpoint'), 'utf8')
    expect(refused.code).toBe(1)
    expect(refused.complained).toMatch(/^40 entries were signed earlier, and there are 30\.\n/)
    expect(refused.complained).toContain(signed)
    expect(await readLogFault(folder)).toMatchObject({ fault: { code: 'log-shrank' }, notes: [signed] })
  })
})

describe('rotate', () => {
  test('gives a log that nobody signs a new key; old and new verify it, and the record can be made again', async () => {
    const folder = await makeHouse('20240301-080000-new')
    const inData = (name: string) => join(data, name)
    const vkeysOf = async (name: string) => (await readFile(inData(`${name}/log.vkey`), 'utf8')).trim().split('\n')
    await exportRecord({ data, target: inData('before'), cycle: undefined })
    const [old = ''] = await vkeysOf('before')
    const rotated = await log('rotate')
    expect([rotated.code, rotated.complained]).toEqual([0, ''])
    await exportRecord({ data, target: inData('after'), cycle: undefined })

    const vkeys = await vkeysOf('after')
    expect(vkeys).toEqual([old, expect.not.stringContaining(old)])
    for (const vkey of vkeys) expect(rotated.said).toContain(vkey)
    const verifyWith = (keys: readonly string[], checkpoints: readonly string[]) =>
      verifyFolder({ folder: inData('after'), keys, checkpoints, witnesses: [], knownOnly: false })
    const kept = [inData('before/checkpoint')]
    expect(await verifyWith([old], kept)).toContain('extends 1 kept earlier')
    expect(await verifyWith(vkeys, kept)).toContain('extends 1 kept earlier')
    expect(await verifyWith(vkeys.slice(1), [])).toContain('41 entries')
    await expect(verifyWith(vkeys.slice(1), kept)).rejects.toThrow('signature-missing')
    expect(await sizeIn('after')).toBe(41)

    const db = openSqlite<Database>(join(folder, 'record.db'))
    const streams = () => db.selectFrom('stream').selectAll().orderBy('id').execute()
    const before = await streams()
    await rebuild(db)
    expect(await streams()).toEqual(before)
    expect(before.map(({ id }) => id)).toContain('log/20240301-080000-new')
    await db.destroy()
  })

  test('is done by whoever signs the log while the system runs', async () => {
    const folder = await makeHouse('20240301-080000-new')
    const db = openSqlite<Database>(join(folder, 'record.db'))
    const running = await openSequencer(db, logPlaces(folder))
    const asked = log('rotate')
    let rotated: Awaited<typeof asked> | undefined
    void asked.then((answer) => (rotated = answer))
    for (; !rotated; await wait(50)) await running?.turn()
    running?.close()

    expect(rotated).toMatchObject({ code: 0, complained: '' })
    const keys = await readLogKeys(db, logPlaces(folder))
    expect(keys).toHaveLength(2)
    for (const key of keys) expect(rotated.said).toContain(formatVkey(key))
    await db.destroy()
  })

  test('needs a record', async () => {
    await makeHouse('20240301-080000-new', { entries: 0 })
    expect(await log('rotate')).toMatchObject({ code: 1, complained: expect.stringContaining('Nothing is recorded') })
  })
})

describe('witness', () => {
  test('cosigns a log as it grows; whoever verifies counts on it, and a history told otherwise is shown with both notes', async () => {
    const folder = await makeHouse('20240301-080000-new', { entries: 20 })
    await exportRecord({ data, target: join(data, 'before'), cycle: undefined })
    const [key = ''] = (await readFile(join(data, 'before', 'log.vkey'), 'utf8')).trim().split('\n')
    const asked = { command: 'witness', keys: [key], name: 'witness.test/w1', serve: undefined } as const
    const cosign = (source: string) => witness(data, { ...asked, source: join(data, source) })
    const vkey = await witness(data, { ...asked, keys: [], source: undefined })
    await cosign('before')
    await makeHouse('20240301-080000-new', { from: 20, entries: 45 })
    await exportRecord({ data, target: join(data, 'after'), cycle: undefined })

    await appendFile(join(data, 'after', 'checkpoint'), `${await cosign('after')}\n`)
    const verified = await log('verify', 'after', '--key', key, '--witness', vkey, '--known-only')
    expect(verified).toMatchObject({ code: 0, said: expect.stringContaining('Witness witness.test/w1 cosigned it at') })
    expect(await log('verify', 'before', '--key', key, '--witness', vkey)).toMatchObject({
      code: 1,
      complained: expect.stringContaining('The witness witness.test/w1 has not cosigned'),
    })

    // Whoever has the secret writes another history of the same length.
    await rm(join(data, 'checkpoints'), { recursive: true })
    await rm(folder, { recursive: true })
    await makeHouse('20240301-080000-new', { entries: 44 })
    await rotateKey(folder)
    await exportRecord({ data, target: join(data, 'other'), cycle: undefined })
    const split = await log('witness', 'other', '--key', key)
    expect([split.code, split.said]).toEqual([3, ''])
    for (const signed of ['after', 'other'])
      expect(split.complained).toContain((await readFile(join(data, signed, 'checkpoint'), 'utf8')).split('\n')[2])
  })

  test.each([
    ['without the key of a log', ['witness', 'out'], 'Which log'],
    ['that both looks and serves', ['witness', 'out', '--key', 'k', '--serve', '0'], 'either'],
  ])('%s is refused in a sentence', async (_, words, said) => {
    expect(await log(...words)).toMatchObject({ code: 2, complained: expect.stringContaining(said) })
  })
})

describe('verify', () => {
  test('names what was changed', async () => {
    await makeHouse('20240301-080000-new')
    await log('export', 'out')
    const bundle = join(data, 'out', 'tile', 'entries', '000.p', '40')
    const bytes = await readFile(bundle)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(bundle, bytes)
    const found = await log('verify', 'out')

    expect([found.code, found.said]).toEqual([1, ''])
    expect(found.complained).toBe('Hash 0 in tile/0/000.p/40 is not the one that its entries give.\n')
  })

  test('does not take another key for the log’s', async () => {
    await makeHouse('20240101-080000-old', { scenario: 'one' })
    await makeHouse('20240301-080000-new')
    await log('export', 'out')
    const other = (await log('vkey', '--cycle', 'one')).said.trim()

    expect((await log('verify', 'out', '--key', other)).complained).toContain('The checkpoint is of the log')
  })
})

test('a call that is not understood is answered with how to call, and 2', async () => {
  const { code, said, complained } = await log('burn')
  expect([code, said]).toEqual([2, ''])
  expect(complained).toContain('Usage')
})
