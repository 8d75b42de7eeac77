import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { listArchived } from '@khoan-viec/db/archive'
import { readEntry } from '@khoan-viec/db/record'
import { buildIn, eventsOf } from '@khoan-viec/histories/history'
import { readHistory } from '@khoan-viec/histories/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArchivist } from './open-archivist.ts'
import { CYCLE, openProcess } from './testing/index.ts'

const MINUTE_MS = 60_000
const untilDone = new AbortController().signal

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

/** What the archive says of a workflow. */
const archived = async (stream: string) => (await listArchived(house.db, CYCLE, stream)).map(({ event }) => event)

/** Keeps what has closed, until the engine's list has heard of the run. */
async function keepAll(stream: string, archivist = openArchivist(house)): Promise<void> {
  const keeper = await archivist
  while ((await archived(stream)).length === 0) {
    await keeper.turn(untilDone)
    await wait(50)
  }
}

test(
  'the history of a run that has ended is a file, and an entry names it, once however often it is looked for',
  async () => {
    const { stream, run } = await house.live()
    await keepAll(stream)
    await (await openArchivist(house)).turn(untilDone)

    const [kept, ...more] = await archived(stream)
    expect(more).toEqual([])
    expect(kept).toMatchObject({ type: 'history-kept', workflow: stream, run, build: house.build })
    if (kept?.type !== 'history-kept') throw new Error('not kept')
    const json = await readHistory(house.folder, kept.history)
    expect(buildIn(eventsOf(typeof json === 'string' ? json : ''))).toBe(house.build)
    const { body } = await house.db
      .selectFrom('entry')
      .select('body')
      .where('stream', '=', `archive/${CYCLE}`)
      .where('workflow_id', '=', stream)
      .executeTakeFirstOrThrow()
    const { actor, files, workflow } = readEntry(body)
    expect({ actor, files, workflow }).toEqual({
      actor: { system: true },
      files: [kept.history.hash],
      workflow: { id: stream, run },
    })
  },
  MINUTE_MS,
)

test(
  'who dies between the file and the entry leaves one of each to whoever comes after',
  async () => {
    const { stream } = await house.live()
    const before = (await house.files()).length
    const dying = { ...house, db: dieAtFirstWrite(house.db) }
    await expect(keepAll(stream, openArchivist(dying))).rejects.toThrow('killed')

    expect(await archived(stream)).toEqual([])
    expect(await house.files()).toHaveLength(before + 1)
    await keepAll(stream)
    expect(await archived(stream)).toHaveLength(1)
    expect(await house.files()).toHaveLength(before + 1)
  },
  MINUTE_MS,
)

test(
  'a run that the engine has forgotten is said to be lost, once; one that still runs is neither kept nor lost',
  async () => {
    const forgotten = randomUUID()
    const { stream } = await house.begin()
    await untilRecorded(stream)
    await forgetRun(stream, forgotten)
    const archivist = await openArchivist(house)
    await archivist.turn(untilDone)
    await archivist.noteLosses(untilDone)
    await (await openArchivist(house)).noteLosses(untilDone)

    expect(await archived(stream)).toEqual([{ type: 'history-lost', workflow: stream, run: forgotten }])
  },
  MINUTE_MS,
)

test(
  'what was refused from its first word on leaves nothing behind',
  async () => {
    const stream = `task/${randomUUID()}`
    await house.start(stream, { requestId: randomUUID(), command: { type: 'close-year' } })
    const { stream: after } = await house.live()
    await keepAll(after)

    expect(await archived(stream)).toEqual([])
  },
  MINUTE_MS,
)

async function untilRecorded(stream: string): Promise<void> {
  const recorded = house.db.selectFrom('stream').select('id').where('id', '=', stream)
  while (!(await recorded.executeTakeFirst())) await wait(20)
}

/** A process that is killed when it first writes to the record. */
const dieAtFirstWrite = (db: typeof house.db): typeof house.db =>
  new Proxy(db, {
    get: (target, name) => {
      if (name === 'transaction') throw new Error('killed')
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value
    },
  })

/** An entry by a run of which the engine never heard. */
async function forgetRun(stream: string, run: string): Promise<void> {
  const first = await house.db.selectFrom('entry').selectAll().where('stream', '=', stream).executeTakeFirstOrThrow()
  const { id: _, ...entry } = first
  await house.db
    .insertInto('entry')
    .values({ ...entry, seq: 2, request_id: randomUUID(), run_id: run })
    .execute()
}
