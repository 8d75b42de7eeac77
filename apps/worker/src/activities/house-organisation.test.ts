import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { findStream } from '@khoan-viec/db/stream'
import { isQuiet } from '@khoan-viec/workflows/keep-stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProcess } from '../archive/testing/index.ts'
import { establish, openYear } from './testing.ts'

const MINUTE_MS = 60_000
/** The engine is one for all tests. */
const ORGANISATION = `organisation/${randomUUID()}`

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

/** Waits until the stream has so many entries. */
async function reached(stream: string, entries: number): Promise<void> {
  while (((await findStream(house.db, stream))?.seq ?? 0) < entries) await wait(50)
}

/** Opens a year, and waits until everybody has been told. */
async function begin(id: string, rehearsal = true): Promise<void> {
  await house.start(`cycle/${id}`, openYear(id, rehearsal), id)
  await reached(`cycle/${id}`, 1)
  while (!(await house.client.workflow.getHandle(`cycle/${id}`).query(isQuiet))) await wait(50)
}

const entries = async () =>
  house.db
    .selectFrom('entry')
    .select(['cycle', 'at_virtual'])
    .where('stream', '=', ORGANISATION)
    .orderBy('seq')
    .execute()

test(
  'the organisation is there before the first year, and its entries name the year that is current and its time',
  async () => {
    await house.start(ORGANISATION, establish('before'))
    await reached(ORGANISATION, 1)
    const [first, second] = [`y${randomUUID()}`, `y${randomUUID()}`]
    await begin(first)
    await house.say(ORGANISATION, establish('during'))
    await reached(ORGANISATION, 2)
    // Real years may overlap.
    await begin(second, false)
    await house.say(ORGANISATION, establish('later'))
    await reached(ORGANISATION, 3)

    const [before, during, later] = await entries()
    expect([before?.cycle, during?.cycle, later?.cycle]).toEqual(['-', first, second])
    expect(before?.at_virtual.slice(0, 4)).not.toBe('2024')
    expect(during?.at_virtual).toBe('2024-01-09T01:00:00.000Z')
  },
  MINUTE_MS,
)
