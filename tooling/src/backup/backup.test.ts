import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { openSqlite } from '@khoan-viec/db/connection'
import { takeLock } from '@khoan-viec/db/lock'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp } from './back-up.ts'
import { PART_BYTES } from './parts.ts'
import { checkSet, restoreSet } from './restore-set.ts'
import { listSets, readSet } from './set.ts'

let place: string
let data: string
let folder: string
let record: Kysely<object>

const ROW = 'x'.repeat(1000)
const rowsIn = async (db: Kysely<object>) =>
  (await sql<{ n: number }>`select count(*) as n from note`.execute(db)).rows[0]?.n

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'khoan-viec-backup-'))
  data = join(place, 'data')
  folder = join(place, 'backup')
  await mkdir(join(data, 'houses/one/evidence'), { recursive: true })
  await mkdir(join(data, 'keys'))
  await mkdir(join(data, 'logs'))
  await writeFile(join(data, 'keys/one.key'), 'secret', { mode: 0o600 })
  await writeFile(join(data, 'logs/api.log'), 'said')
  await writeFile(join(data, 'houses/one/evidence/large'), Buffer.alloc(2.5 * PART_BYTES, 'quyết định'))
  await writeFile(join(data, 'houses/one/evidence/empty'), '')
  record = openSqlite(join(data, 'houses/one/record.db'))
  await sql`create table note (n integer primary key, text text)`.execute(record)
  await sql`with recursive many (n) as (select 1 union all select n + 1 from many where n < 2000)
    insert into note (text) select ${ROW} from many`.execute(record)
})
afterEach(async () => {
  await record.destroy()
  await rm(place, { recursive: true, force: true })
})

const save = (minute: number, keep?: number) =>
  backUp({ data, folder, kind: 'LIVE', keep, now: new Date(Date.UTC(2026, 0, 5, 1, minute)) })
const restored = () => join(place, 'restored')
const putBack = async (set: string) => restoreSet(folder, await readSet(folder, set), restored())

describe('a set', () => {
  it('is put back to the byte, with who may read it; what only a run needs stays behind', async () => {
    const { set } = await save(0)
    await putBack(set)

    for (const path of ['keys/one.key', 'houses/one/evidence/large', 'houses/one/evidence/empty'])
      expect(await readFile(join(restored(), path))).toEqual(await readFile(join(data, path)))
    expect((await stat(join(restored(), 'keys/one.key'))).mode & 0o777).toBe(0o600)
    expect((await readdir(restored())).toSorted()).toEqual(['houses', 'keys', 'last-backup.json'])
    const copy = openSqlite<object>(join(restored(), 'houses/one/record.db'))
    expect(await rowsIn(copy)).toBe(2000)
    await copy.destroy()
  })

  it('holds a database as it was at one moment, whatever is written meanwhile', async () => {
    let isOver = false
    const write = async () => {
      // Always in pairs: a moment between two of a pair is no moment of the database.
      for (; !isOver; await turn())
        await record.transaction().execute(async (trx) => {
          await sql`insert into note (text) values (${ROW})`.execute(trx)
          await sql`insert into note (text) values (${ROW})`.execute(trx)
        })
    }
    const writing = write()
    const { set } = await save(0).finally(() => (isOver = true))
    await writing
    await putBack(set)
    const copy = openSqlite<object>(join(restored(), 'houses/one/record.db'))

    expect((await rowsIn(copy)) ?? 1).toSatisfy((n: number) => n >= 2000 && n % 2 === 0)
    expect((await sql<{ integrity_check: string }>`pragma integrity_check`.execute(copy)).rows).toEqual([
      { integrity_check: 'ok' },
    ])
    await copy.destroy()
  })

  it('writes only what no earlier set has', async () => {
    const first = await save(0)
    const second = await save(1)
    await sql`update note set text = 'y' where n = 1000`.execute(record)
    const third = await save(2)

    expect(first.newParts).toBeGreaterThan(8)
    expect(second.newParts).toBe(0)
    expect(third.newParts).toBeGreaterThan(0)
    expect(third.newParts).toBeLessThan(4)
  })

  it('takes a file anew that was changed, however little', async () => {
    await save(0)
    await writeFile(join(data, 'keys/one.key'), 'sacred')
    const { set } = await save(1)
    await putBack(set)

    expect(await readFile(join(restored(), 'keys/one.key'), 'utf8')).toBe('sacred')
  })

  it('that is old is taken away with what it alone needed, and those left can still be put back', async () => {
    await save(0)
    await writeFile(join(data, 'keys/one.key'), 'sacred')
    await save(1)
    const { set, gone } = await save(2, 1)

    expect(gone).toBe(2)
    expect(await listSets(folder)).toEqual([set])
    await checkSet(folder, await readSet(folder, set))
    await writeFile(join(data, 'keys/one.key'), 'secret')
    expect((await save(3)).newParts).toBe(1)
  })
})

describe('refused in a sentence is', () => {
  const partsOf = async (set: string, path: string) => {
    const hashes = (await readSet(folder, set)).files.find((file) => file.path === path)?.parts ?? []
    return hashes.map((hash) => join(folder, 'parts', hash.slice(0, 2), hash))
  }
  const flip = async (file: string, at: number) => {
    const bytes = await readFile(file)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(file, bytes)
  }

  it('a set with any damaged part, by the file and the part; nothing is left in the data directory', async () => {
    const { set } = await save(0)
    const [, part = ''] = await partsOf(set, 'houses/one/evidence/large')
    const { size } = await stat(part)
    for (const at of [0, Math.floor(size / 2), size - 1]) {
      await flip(part, at)
      await expect(putBack(set)).rejects.toThrow(
        `houses/one/evidence/large cannot be put back: its part ${part} is damaged.`,
      )
      expect((await readdir(place)).toSorted()).toEqual(['backup', 'data'])
      await flip(part, at)
    }
    await putBack(set)
  })

  it('a set that lacks a part', async () => {
    const { set } = await save(0)
    const [part = ''] = await partsOf(set, 'houses/one/record.db')
    await rm(part)

    await expect(checkSet(folder, await readSet(folder, set))).rejects.toThrow(
      `houses/one/record.db cannot be put back: its part ${part} is missing.`,
    )
  })

  it('a set whose list was changed anywhere', async () => {
    const { set } = await save(0)
    const list = join(folder, 'sets', `${set}.json`)
    const { size } = await stat(list)
    for (const at of [0, 64, 65, Math.floor(size / 2), size - 2]) {
      await flip(list, at)
      await expect(readSet(folder, set)).rejects.toThrow(`The list of set ${set} is damaged`)
      await flip(list, at)
    }
  })

  it('a data directory in which something stands', async () => {
    const { set } = await save(0)
    await mkdir(restored())
    await writeFile(join(restored(), 'mine'), '')

    await expect(putBack(set)).rejects.toThrow('is not empty')
    expect(await readdir(restored())).toEqual(['mine'])
  })

  it('a second backup into the same folder at the same time', async () => {
    await mkdir(folder)
    const lock = takeLock(join(folder, 'backup.lock'))
    await expect(save(0)).rejects.toThrow('under way')
    lock?.release()
    await save(0)
  })

  it('a data directory with nothing in it', async () => {
    await expect(backUp({ data: join(place, 'nowhere'), folder, kind: 'LIVE' })).rejects.toThrow('There is nothing')
  })
})

it('a file of the same size and time as before, but of other access, is saved with its access', async () => {
  const key = join(data, 'keys/one.key')
  const { atime, mtime } = await stat(key)
  await save(0)
  await chmod(key, 0o400)
  await utimes(key, atime, mtime)
  const { set } = await save(1)

  expect((await readSet(folder, set)).files.find(({ path }) => path === 'keys/one.key')?.mode).toBe(0o400)
})
