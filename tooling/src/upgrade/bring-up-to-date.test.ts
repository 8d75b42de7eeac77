import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readSet, listSets } from '../backup/set.ts'
import { CannotStart } from '../system/index.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { listDatabases } from './list-databases.ts'

const silent = () => undefined

test('a live record of an earlier version is saved before it is changed, once; where it cannot be, it stays as it is', async () => {
  await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-older-'))
  const data = join(place.path, 'live')
  const folder = join(data, 'houses', 'one')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'house.json'), JSON.stringify({ id: 'one', namespace: 'one' }))
  const db = openSqlite<Database>(join(folder, 'record.db'))
  await migrateRecord(db)
  await db.schema.dropTable('delegation').execute()
  await sql`delete from kysely_migration where name = '2026-12-06-work-by-build'`.execute(db)
  await db.destroy()
  const standing = async () => (await listDatabases(data, 'LIVE')).map(({ standing: { kind } }) => kind)
  const bring = (backups: string) => bringUpToDate({ data, kind: 'LIVE', backups, say: silent })

  const occupied = join(place.path, 'a-file')
  await writeFile(occupied, '')
  const refused = bring(occupied)
  await expect(refused).rejects.toThrow(CannotStart)
  await expect(refused).rejects.toThrow('nothing was upgraded')
  expect(await standing()).toEqual(['OLDER'])

  const backups = join(place.path, 'before-upgrade')
  await bring(backups)
  await bring(backups)
  expect(await standing()).toEqual(['SAME'])
  const [set = '', ...more] = await listSets(backups)
  expect(more).toEqual([])
  expect((await readSet(backups, set)).files.map(({ path }) => path)).toEqual([
    'houses/one/house.json',
    'houses/one/record.db',
  ])
})
