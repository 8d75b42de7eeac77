import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestDatabase } from '@khoan-viec/db/testing'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { quietRuntime } from '../replay/index.ts'
import { buildOf, keepBundle } from '../store/index.ts'
import { bundleOfToday, eraseRecorded, keepRecorded, recordAct } from '../testing/index.ts'
import { listHistories, replayYear } from './index.ts'

const CYCLE = '2024'
const meeting = { workflow: 'meeting/hop-1', run: 'run-1' }
const task = { workflow: 'task/cap-giay', run: 'run-2' }

let data: string
let opened: Awaited<ReturnType<typeof openTestDatabase>>
let build: string
const code = bundleOfToday()
beforeAll(quietRuntime)
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'khoan-viec-replay-'))
  opened = await openTestDatabase('sqlite')
  build = await keepBundle(data, code)
  const house = { db: opened.db, folder: data, cycle: CYCLE, build }
  for (const { workflow, run } of [meeting, task]) await keepRecorded(house, workflow, run)
  return async () => {
    await opened[Symbol.asyncDispose]()
    await rm(data, { recursive: true, force: true })
  }
})

const replay = () => replayYear({ db: opened.db, house: data, data, cycle: CYCLE })

/** File of the first history that is kept. */
async function fileOfFirst(): Promise<string> {
  const [first] = (await replay()).kept
  return join(data, 'histories', `${first?.history.hash}.json.gz`)
}

test('a year is replayed whole, and what is not kept is counted apart', async () => {
  await recordAct(opened.db, { ...task, run: 'run-3', cycle: CYCLE, seq: 1_000, requestId: 'later' })
  const { kept, ...answer } = await replay()

  expect(kept.map(({ workflow }) => workflow)).toEqual([meeting.workflow, task.workflow])
  expect(answer).toEqual({ replayed: 2, faults: [], lost: [], erased: [], open: [{ ...task, run: 'run-3' }] })
})

test('a changed byte, and a file that is gone, are named', async () => {
  const file = await fileOfFirst()
  const bytes = await readFile(file)
  await writeFile(file, bytes.with(1_000, (bytes[1_000] ?? 0) ^ 1))
  expect((await replay()).faults).toMatchObject([{ ...meeting, fault: { code: 'file-altered' } }])

  await rm(file)
  const { faults, replayed } = await replay()
  expect([faults, replayed]).toEqual([[{ ...meeting, fault: { code: 'file-missing' } }], 1])
})

test('what a decision had erased is counted apart, and no fault', async () => {
  const [first] = (await listHistories(opened.db, CYCLE)).kept
  if (!first) throw new Error('nothing is kept')
  await eraseRecorded({ db: opened.db, folder: data, cycle: CYCLE, build }, first)
  const { kept, replayed, faults, erased } = await replay()

  expect([kept.map(({ workflow }) => workflow), replayed, faults]).toEqual([[task.workflow], 1, []])
  expect(erased).toMatchObject([{ ...meeting, decision: '7-QĐ/ThU', hash: first.history.hash }])
})

test('code that is gone, or no longer what it was, replays nothing', async () => {
  const file = join(data, 'bundles', `${build}.js.gz`)
  await rename(file, join(data, 'away'))
  expect((await replay()).faults.map(({ fault }) => fault)).toEqual([
    { code: 'bundle-missing', build },
    { code: 'bundle-missing', build },
  ])

  const other = await keepBundle(data, code.replace('await keeper.rest()', 'await keeper.load()'))
  await rename(join(data, 'bundles', `${other}.js.gz`), file)
  expect((await replay()).faults[0]).toEqual({ ...meeting, fault: { code: 'bundle-altered', build } })
})

test('other code under the name of a history is found out: the first divergence with its event, the rest without', async () => {
  const other = code.replace('await keeper.rest()', 'await keeper.load()')
  expect(buildOf(other)).not.toBe(build)
  await using apart = await openTestDatabase('sqlite')
  const house = { db: apart.db, folder: data, cycle: CYCLE, build: await keepBundle(data, other) }
  for (const { workflow, run } of [meeting, task]) await keepRecorded(house, workflow, run)
  const { faults } = await replayYear({ db: apart.db, house: data, data, cycle: CYCLE })

  const reason = expect.stringContaining("does not match activity type of local activity command 'load'") as unknown
  expect(faults).toEqual([
    { ...meeting, fault: { code: 'diverged', event: 13, kind: 'MARKER_RECORDED', reason } },
    { ...task, fault: { code: 'diverged', reason } },
  ])
})

test('an entry that no history tells of is named', async () => {
  await recordAct(opened.db, { ...task, cycle: CYCLE, seq: 1_000, requestId: 'slipped in' })
  expect((await replay()).faults).toEqual([
    { ...task, fault: { code: 'entry-unknown', stream: task.workflow, seq: 1_000 } },
  ])
})
