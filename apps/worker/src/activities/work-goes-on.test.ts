import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { findState, findStream } from '@khoan-viec/db/stream'
import { recordCycle } from '@khoan-viec/db/testing'
import { type Actor, type Post } from '@khoan-viec/domain/organisation'
import type { Task, TaskCommand } from '@khoan-viec/domain/task'
import { KEEP_STREAM, type KeepStreamInput, obey } from '@khoan-viec/workflows/keep-stream'
import { WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProcess } from '../archive/testing/index.ts'
import { clock, establish, merge, openYear, registration, tenuresIn } from './testing.ts'

const MINUTE_MS = 60_000
/** The engine is one for all tests. */
const own = randomUUID().slice(0, 8)
const ORGANISATION = `organisation/${own}`
const YEAR = `2024-${own}`
const [TASK, OLD, MERGED] = [`t1-${own}`, `old-${own}`, `merged-${own}`]
const officials: Partial<Record<Post, string>> = { STANDING_COMMITTEE_CHAIR: 'chair', SECRETARIAT: 'office' }

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

const actor = (person: string): Actor => ({
  kind: 'PERSON',
  person,
  name: person,
  tenures: tenuresIn('hm', officials).filter((tenure) => tenure.person === person),
})

/** Waits until the stream has so many entries. */
async function reached(stream: string, entries: number): Promise<void> {
  while (((await findStream(house.db, stream))?.seq ?? 0) < entries) await wait(50)
}

/** As the API forwards what somebody asks of a task; answers the refusal. */
const say = (person: string, task: string, command: TaskCommand, requestId: string = randomUUID(), unit = 'a') =>
  sayTo(person, { stream: `task/${task}`, unit }, command, requestId)

async function sayTo(
  person: string,
  { stream, unit }: { readonly stream: string; readonly unit?: string },
  command: { readonly type: string; readonly [field: string]: unknown },
  requestId: string = randomUUID(),
) {
  const args: [KeepStreamInput] = [{ stream, cycle: YEAR, ...(unit === undefined ? {} : { unit }) }]
  const startWorkflowOperation = new WithStartWorkflowOperation(KEEP_STREAM, {
    workflowId: stream,
    taskQueue: house.taskQueue,
    args,
    workflowIdConflictPolicy: 'USE_EXISTING',
  })
  const message = { requestId, actor: actor(person), clock: { kind: 'real', version: 0 }, command } as const
  try {
    return await house.client.workflow.executeUpdateWithStart(obey, { args: [message], startWorkflowOperation })
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError) return error.cause
    throw error
  }
}

const stateOf = (task: string) => findState<Task>(house.db, `task/${task}`)

test(
  'what a year left unfinished goes on in the next, and by decision in another unit, found both ways',
  async () => {
    await house.start(ORGANISATION, { ...establish('hm', officials), clock })
    await reached(ORGANISATION, 1)
    for (const code of ['a', 'b', 'c', 'd']) await house.say(ORGANISATION, establish(code))
    await house.say(ORGANISATION, establish('e', { SECRETARY: 'secretary-e', CHAIRMAN: 'chairman-e' }))
    await house.say(ORGANISATION, merge('c', 'b'))
    await reached(ORGANISATION, 7)
    await recordCycle(house.db, { id: '2023', closed: true })
    await leaveUnfinished(OLD, 'a')
    await leaveUnfinished(MERGED, 'c')
    await house.start(`cycle/${YEAR}`, openYear(YEAR), YEAR)

    // The opening takes over what 2023 left.
    await reached(`task/${OLD}.${YEAR}`, 1)
    expect(await stateOf(`${OLD}.${YEAR}`)).toMatchObject({
      cycle: YEAR,
      unit: 'a',
      status: 'APPROVED',
      from: { task: OLD, cycle: '2023' },
      registration: { deadline: '2024-11-29' },
    })

    // And what was left in a commune that is no more, in the one that it was merged into.
    await reached(`task/${MERGED}.${YEAR}`, 1)
    expect(await stateOf(`${MERGED}.${YEAR}`)).toMatchObject({
      unit: 'b',
      from: { task: MERGED, unit: 'c', decision: '1678/NQ-UBTVQH15' },
    })

    const add = { type: 'add', task: TASK, cycle: YEAR, unit: 'a', registration, ground: 'Giao thêm' } as const
    await say('chair', TASK, add)
    const transfer = {
      type: 'transfer',
      decision: '45-QĐ/ThU',
      ground: 'Sáp nhập',
      to: [
        { task: `${TASK}.b`, unit: 'b', name: 'Khu bắc', owed: { households: 30 } },
        { task: `${TASK}.a2`, unit: 'a', name: 'Khu nam', owed: { households: 10 } },
      ],
    } as const
    const nowhere = { ...transfer, to: [{ task: `${TASK}.x`, unit: 'nowhere' }] }
    expect(await say('office', TASK, nowhere)).toMatchObject({ details: [{ code: 'not-found', field: 'to[0].unit' }] })
    const known = { ...transfer, to: [{ task: `${OLD}.${YEAR}`, unit: 'b' }] }
    expect(await say('office', TASK, known)).toMatchObject({ details: [{ code: 'already-done', field: 'to[0].task' }] })
    expect((await stateOf(TASK))?.status).toBe('APPROVED')

    const requestId = randomUUID()
    const answer = await say('office', TASK, transfer, requestId)
    expect(answer).toMatchObject({ kind: 'transferred' })
    expect(await stateOf(TASK)).toMatchObject({ status: 'SETTLED', settled: { decision: '45-QĐ/ThU' } })
    // Asked again, by whoever heard no answer: the same answer, and nothing is begun twice.
    expect(await say('office', TASK, transfer, requestId)).toEqual(answer)
    expect((await findStream(house.db, `task/${TASK}.b`))?.seq).toBe(1)
    expect(await stateOf(`${TASK}.b`)).toMatchObject({
      unit: 'b',
      from: { task: TASK, unit: 'a', decision: '45-QĐ/ThU', part: 'Khu bắc' },
      registration: { indicators: [{ id: 'households', target: 30 }] },
    })
    expect(await stateOf(`${TASK}.a2`)).toMatchObject({ unit: 'a', registration: { indicators: [{ target: 10 }] } })
  },
  MINUTE_MS,
)

test(
  'what is decided for a coming day is done on that day, also after a crash, and no unit ends before it is decided',
  async () => {
    const [kept, born] = [`t2-${own}`, `t3-${own}`]
    const decision = '9-NQ/HĐND'
    const add = (task: string) =>
      say('chair', task, { type: 'add', task, cycle: YEAR, unit: 'd', registration, ground: 'Giao' }, randomUUID(), 'd')
    await add(kept)
    const from = '2024-02-01'
    const ending = { ...merge('d', 'e', from, decision).command, type: 'reorganise' }
    const names = { refusal: { code: 'open-work-left', data: { tasks: 1 } } }
    expect(await sayTo('office', { stream: ORGANISATION }, ending)).toMatchObject({ details: [names.refusal] })

    // Of a unit that may still be made by the decision nothing is asked yet.
    const plan = {
      type: 'plan-settlement',
      from,
      decision,
      ground: 'Sáp nhập',
      withUnit: true,
      disposition: { kind: 'TRANSFER', to: [{ task: `${kept}.x`, unit: 'nowhere' }] },
    } as const
    expect(await say('office', kept, plan)).toMatchObject({ kind: 'settlement-planned' })
    expect(await sayTo('office', { stream: ORGANISATION }, ending)).toMatchObject({
      details: [{ code: 'receiver-ends' }],
    })
    const toHeir = { ...plan, disposition: { kind: 'TRANSFER', to: [{ task: `${kept}.e`, unit: 'e' }] } } as const
    await say('office', kept, toHeir)
    expect(await sayTo('office', { stream: ORGANISATION }, ending)).toMatchObject({ kind: 'units-reorganised' })
    expect(await say('office', kept, plan)).toMatchObject({ details: [{ code: 'receiver-ends' }] })

    // Begun between the decision and its day, it goes where its unit goes.
    await add(born)
    expect((await stateOf(kept))?.status).toBe('APPROVED')
    await house.client.workflow.getHandle(`task/${kept}`).terminate('lost')
    await sayTo('office', { stream: `cycle/${YEAR}` }, { type: 'move-clock', to: '2024-02-01T02:00:00.000Z' })
    for (const [task, next] of [
      [kept, `${kept}.e`],
      [born, `${born}.e`],
    ] as const) {
      expect(await stateOf(task)).toMatchObject({
        status: 'SETTLED',
        settled: { decision, at: '2024-01-31T17:00:00.000Z', to: [{ task: next, unit: 'e' }] },
      })
      expect(await stateOf(next)).toMatchObject({
        unit: 'e',
        cycle: YEAR,
        status: 'APPROVED',
        from: { task, unit: 'd' },
      })
    }
  },
  MINUTE_MS,
)

/** A task of a year gone by, as its projection left it at the closing. */
async function leaveUnfinished(id: string, unit: string): Promise<void> {
  const cycle = '2023'
  const task = {
    id,
    cycle,
    unit,
    status: 'NOT_DONE',
    registration,
    reports: [],
    origin: 'REGISTERED',
    carriedOver: true,
  }
  const stream = { id: `task/${id}`, kind: 'task', cycle, unit, seq: 1, next_due: null, final: 1 }
  await house.db
    .insertInto('stream')
    .values({ ...stream, state: JSON.stringify(task) })
    .execute()
  const row = { category: 'HARD', field: 'LAND', origin: 'REGISTERED', status: 'NOT_DONE', light: 'RED', meeting: null }
  const day = '2023-01-10T02:00:00.000Z'
  await house.db
    .insertInto('task')
    .values({
      ...row,
      id,
      cycle,
      unit,
      title: id,
      title_fold: id,
      deadline: '2023-11-30',
      weight: 1,
      progress: 0,
      continues: null,
      submitted_at: day,
      updated_at: day,
      seq: 1,
    })
    .execute()
}
