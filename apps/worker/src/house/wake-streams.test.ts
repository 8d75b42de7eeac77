import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { behindFile } from '@khoan-viec/db/house'
import { isQuiet } from '@khoan-viec/workflows/keep-stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProcess } from '../archive/testing/open-process.ts'
import { wakeStreams } from './wake-streams.ts'

const MINUTE_MS = 60_000

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

const runOf = async (stream: string) => {
  const { status, runId } = await house.client.workflow.getHandle(stream).describe()
  return { status: status.name, runId }
}

const wake = (isForgotten: boolean) => {
  const { db, folder, client, taskQueue } = house
  return wakeStreams({ db, house: folder, client, taskQueue, isForgotten })
}

test(
  'a stream that the engine has forgotten is begun again, and one that runs is not begun twice',
  async () => {
    const { stream } = await house.begin()
    while (!(await house.client.workflow.getHandle(stream).query(isQuiet))) await wait(50)
    await house.client.workflow.getHandle(stream).terminate()

    await wake(false)
    expect((await runOf(stream)).status).toBe('TERMINATED')
    await wake(true)
    const begun = await runOf(stream)
    expect(begun.status).toBe('RUNNING')
    await writeFile(behindFile(house.folder), '')
    await wake(false)
    expect(await runOf(stream)).toEqual(begun)
    await wake(false)
  },
  MINUTE_MS,
)
