import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { alarmPlace, raiseAlarm } from '@khoan-viec/db/alarm'
import { openSqlite } from '@khoan-viec/db/connection'
import { takeHouse } from '@khoan-viec/db/lock'
import { migrateRecord } from '@khoan-viec/db/migrations'
import type { Database } from '@khoan-viec/db/schema'
import { recordUnits } from '@khoan-viec/db/testing'
import { logPlaces, openSequencer } from '@khoan-viec/worker/sequencer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examine } from './examine.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'khoan-viec-doctor-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

async function doctor(...words: readonly string[]) {
  const env = { ...process.env, KHOAN_VIEC_DATA: data, INIT_CWD: data }
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, said, complained }
}

async function makeHouse(id: string): Promise<string> {
  const folder = join(data, 'rehearsals', id)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'rehearsal.json'), JSON.stringify({ id, namespace: id, scenario: id.slice(-3) }))
  const db = openSqlite<Database>(join(folder, 'record.db'))
  await migrateRecord(db)
  await recordUnits(db, 3)
  const sequencer = await openSequencer(db, logPlaces(folder))
  await sequencer?.turn()
  sequencer?.close()
  await db.destroy()
  return folder
}

test('what is sound is said line by line, of every house, whether a system runs or not', async () => {
  const lock = takeHouse(await makeHouse('20240101-080000-one'))
  await makeHouse('20240301-080000-two')
  const { code, said, complained } = await doctor()
  lock?.release()

  expect([code, complained]).toEqual([0, ''])
  expect(said).toContain('All is as it must be.')
  for (const house of ['one', 'two']) expect(said).toMatch(new RegExp(`^\\d+-080000-${house}$`, 'm'))
  expect(said.match(/✓/g)).toHaveLength(4 + 2 * 8)
})

test('what is not sound is named, with what to do next, and the exit code is 1', async () => {
  const folder = await makeHouse('20240101-080000-one')
  const { keyFile } = logPlaces(folder)
  await chmod(keyFile, 0o644)
  const day = '2024-01-02'
  await raiseAlarm(alarmPlace(folder), { at: `${day}T00:00:00.000Z`, day, fault: { code: 'order-broken', index: 1 } })
  const { code, said } = await doctor('--cycle', 'one', '--json')

  expect(code).toBe(1)
  const { isSound, findings } = JSON.parse(said)
  expect(isSound).toBe(false)
  expect(findings.filter((finding: { isSound: boolean }) => !finding.isSound)).toEqual([
    {
      house: '20240101-080000-one',
      check: 'key',
      isSound: false,
      says: `the key ${keyFile} cannot be used (secret-exposed)`,
      next: { en: `chmod 600 ${keyFile}`, vi: `chạy “chmod 600 ${keyFile}”` },
    },
    expect.objectContaining({ check: 'alarms', says: expect.stringContaining('place 1 of the log has no entry') }),
  ])
})

test('a call that is not understood is answered with how to call, and 2', async () => {
  const { code, said, complained } = await doctor('--heal')
  expect([code, said]).toEqual([2, ''])
  expect(complained).toContain('Usage')
})

test('where nothing is kept yet nothing is wrong', async () => {
  await rm(data, { recursive: true })
  expect(await examine(data, undefined)).toEqual([
    { check: 'data', isSound: true, says: `${data} is not there yet; the first start makes it` },
  ])
})
