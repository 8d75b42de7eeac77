import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listArchived } from '@khoan-viec/db/archive'
import type { HistoryKept } from '@khoan-viec/domain/archive'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecordActivities } from '../activities/index.ts'
import { checkFiles } from '../self-check/check-files.ts'
import { openArchivist } from './open-archivist.ts'
import { CYCLE, openProcess } from './testing/index.ts'

const MINUTE_MS = 60_000
const NAME = 'Nguyễn Thị Ước'
const DECISION = '7-QĐ/ThU'
const untilDone = new AbortController().signal

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

const archived = async (stream: string) => (await listArchived(house.db, CYCLE, stream)).map(({ event }) => event)
const filesIn = async (folder: string) =>
  (await readdir(join(house.folder, folder)).catch(() => [])).filter((name) => !name.startsWith('.'))

async function keep(stream: string): Promise<HistoryKept> {
  const archivist = await openArchivist(house)
  for (;;) {
    await archivist.turn(untilDone)
    const [kept] = await archived(stream)
    if (kept?.type === 'history-kept') return kept
    await wait(50)
  }
}

/** What the organisation's workflow has recorded when the secretariat erases somebody. */
async function erase(stream: string, person: string): Promise<void> {
  const { seq } = await house.db.selectFrom('stream').select('seq').where('id', '=', stream).executeTakeFirstOrThrow()
  const event = { type: 'person-erased', person, decision: DECISION }
  await createRecordActivities(house.db, house.folder).record({
    stream,
    seq: seq + 1,
    cycle: CYCLE,
    event,
    at: '2025-06-02T02:00:00.000Z',
    requestId: randomUUID(),
    commandHash: '0'.repeat(64),
    workflowId: stream,
    runId: randomUUID(),
  })
}

test(
  'erasing a name removes the kept histories that hold it, leaves all others, and forgets the name',
  async () => {
    const person = { id: randomUUID(), name: NAME }
    const { stream, run } = await house.live([person])
    const other = await house.live([{ id: randomUUID(), name: `${NAME}nh` }])
    const running = await house.begin([{ id: person.id, name: NAME }])
    const { history } = await keep(stream)
    const innocent = await keep(other.stream)
    await untilRecorded(running.stream)
    await erase(stream, person.id)
    expect(await filesIn('erasing')).toHaveLength(1)

    const file = join(house.folder, 'histories', `${history.hash}.json.gz`)
    const bytes = await readFile(file)
    const archivist = await openArchivist(house)
    await archivist.turn(untilDone)
    await archivist.turn(untilDone)
    expect(await filesIn('histories')).toEqual([`${innocent.history.hash}.json.gz`])
    // Killed between the entry and the file: an archivist of a later day ends what it began.
    await writeFile(file, bytes)
    await openArchivist(house)
    expect(await filesIn('histories')).toEqual([`${innocent.history.hash}.json.gz`])

    expect(await archived(stream)).toEqual([
      expect.objectContaining({ type: 'history-kept', run }),
      { type: 'history-erased', workflow: stream, run, decision: DECISION, hash: history.hash },
    ])
    expect(await archived(other.stream)).toHaveLength(1)
    expect(await filesIn('erasing')).toEqual([])
    expect((await checkFiles(house.db, house.folder)).fault).toBeUndefined()

    // A run that closes later and holds the name is never kept.
    await house.say(running.stream, { requestId: '', over: true })
    await house.client.workflow.getHandle(running.stream).result()
    await keep((await house.live()).stream)
    expect(await archived(running.stream)).toEqual([
      { type: 'history-erased', workflow: running.stream, run: running.run, decision: DECISION },
    ])
  },
  MINUTE_MS,
)

async function untilRecorded(stream: string): Promise<void> {
  const recorded = house.db.selectFrom('stream').select('id').where('id', '=', stream)
  while (!(await recorded.executeTakeFirst())) await wait(20)
}
