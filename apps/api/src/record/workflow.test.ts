import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { keepBundle } from '@khoan-viec/histories/store'
import { bundleOfToday, eraseRecorded, keepRecorded, readSmallYear } from '@khoan-viec/histories/testing'
import { listHistories } from '@khoan-viec/histories/year'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, CYCLE, openApi, openTown, refusalOf, type Town } from '../testing/index.ts'

const MINUTE_MS = 60_000
const WORKFLOW = 'meeting/hop-1'
const RUN = 'run-1'
const stream = { kind: 'meeting', id: 'hop-1' } as const
const events = readSmallYear().find(({ workflow }) => workflow === WORKFLOW)?.events ?? []

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await recordMeeting(await keepBundle(town.data, bundleOfToday()))
  api = await openApi(town)
}, MINUTE_MS)
afterAll(async () => {
  await api.close()
  await town.close()
})

/** Two meetings of another year, as the record of this one would have them; of the second, the history was erased. */
async function recordMeeting(build: string): Promise<void> {
  const db = openSqlite<Database>(join(town.folder, 'record.db'))
  const house = { db, folder: town.folder, cycle: CYCLE, build }
  await keepRecorded(house, WORKFLOW, RUN)
  await keepRecorded(house, 'meeting/hop-2', RUN)
  const { kept } = await listHistories(db, CYCLE)
  for (const each of kept) if (each.workflow === 'meeting/hop-2') await eraseRecorded(house, each)
  await db.destroy()
}

test('an auditor reads what a workflow did and heard, and nothing of what was said', async () => {
  const answer = await (await api.as('auditor')).workflow.ofStream.query({ stream })
  const [run, ...more] = answer.runs

  expect(more).toEqual([])
  expect(run).toMatchObject({ run: RUN, source: 'KEPT', earlier: 0 })
  expect(run?.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['started', 'command', 'record', 'ended']))
  expect(run?.steps.find(({ kind, name }) => kind === 'command' && name === 'convene')).toMatchObject({
    outcome: 'done',
    seq: 1,
    at: expect.stringMatching(/^2024-/) as unknown,
  })
  expect(JSON.stringify(answer)).not.toMatch(/Hồ |Nguyễn |tenure/)
})

test(
  'an auditor has a run lived again, and is told that it is sound',
  async () => {
    const answer = await (await api.as('auditor')).workflow.replay.query({ stream, run: RUN })
    expect(answer).toEqual({ verdict: 'SOUND', events: events.length })
  },
  MINUTE_MS,
)

test('a run of which nothing is to be had is not invented', async () => {
  const organisation = { kind: 'organisation', id: 'house' } as const
  const auditor = await api.as('auditor')
  expect((await auditor.workflow.ofStream.query({ stream: organisation })).runs).toEqual([
    { run: 'run', source: 'AWAY', steps: [], earlier: 0 },
  ])
  expect(await auditor.workflow.replay.query({ stream: organisation, run: 'run' })).toEqual({ verdict: 'GONE' })
})

test('of a history that was erased, the decision is told and nothing else', async () => {
  const auditor = await api.as('auditor')
  const erased = { kind: 'meeting', id: 'hop-2' } as const
  const [run, ...more] = (await auditor.workflow.ofStream.query({ stream: erased })).runs

  expect(more).toEqual([])
  expect(run).toMatchObject({ run: RUN, source: 'ERASED', decision: '7-QĐ/ThU', steps: [], earlier: 0 })
  expect(run?.fault).toBeUndefined()
  expect(await auditor.workflow.replay.query({ stream: erased, run: RUN })).toEqual({ verdict: 'GONE' })
})

test('to everybody else the workflow is not there', async () => {
  for (const person of ['chair', 'office', 'qv-secretary']) {
    const as = await api.as(person)
    expect(await refusalOf(as.workflow.ofStream.query({ stream }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(as.workflow.replay.query({ stream, run: RUN }))).toEqual({ code: 'not-found' })
  }
  const archive = { kind: 'archive', id: CYCLE } as const
  const auditor = await api.as('auditor')
  expect(await refusalOf(auditor.workflow.ofStream.query({ stream: archive }))).toEqual({ code: 'not-found' })
})

test('who asks too often waits a minute', async () => {
  const auditor = await api.as('auditor')
  const answers = []
  for (let n = 0; n < 12; n++) answers.push(await auditor.workflow.replay.query({ stream, run: 'none' }))
  expect(answers.map(({ verdict }) => verdict)).toContain('GONE')
  expect(answers.at(-1)).toEqual({ verdict: 'BUSY' })
})
