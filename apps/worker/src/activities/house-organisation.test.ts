import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { findStream } from '@khoan-viec/db/stream'
import { HOUSE_ORGANISATION } from '@khoan-viec/domain/organisation'
import { isQuiet, type Told } from '@khoan-viec/workflows/keep-stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProcess } from '../archive/testing/index.ts'

const MINUTE_MS = 60_000

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

const establish = (code: string): Told => ({
  requestId: `establish/${code}`,
  command: {
    type: 'establish',
    unit: { code, name: `xã ${code}`, kind: 'COMMUNE', collective: 'Đảng ủy', group: 'xã', from: '2020-01-01' },
    people: [],
    tenures: [],
  } as { type: string },
})

const open = (id: string): Told => ({
  requestId: `open/${id}`,
  command: {
    type: 'open',
    terms: {
      id,
      name: `Năm ${id}`,
      year: 2024,
      authority: 'hm',
      period: { from: '2024-01-01', to: '2024-12-31' },
      side: 'PARTY',
      overlays: [],
      settings: {},
      orientation: '',
      symbol: 'ThU',
      limits: { tasksPerUnit: 3 },
      quorum: 0.5,
      rehearsal: true,
    },
    plan: {
      registration: { opens: '2024-01-08', closes: '2024-01-31' },
      correctionDays: 7,
      signing: { remindAfterDays: [3], escalateAfterDays: 7 },
      reports: { first: '2024-03-01', months: true, quarters: false, openWorkingDays: 5 },
      delivery: '2024-11-29',
      acceptance: '2024-12-06',
      assessment: { opens: '2024-12-09', closes: '2024-12-16' },
      grading: '2024-12-18',
      decision: { opens: '2024-12-19', closes: '2024-12-25' },
      appeal: { opens: '2024-12-26', closes: '2024-12-31' },
      close: '2025-01-06',
      shift: true,
    },
    clock: {
      kind: 'rehearsal',
      version: 1,
      anchorReal: '2026-01-01T00:00:00.000Z',
      anchorVirtual: '2024-01-02T01:00:00.000Z',
      rate: 86_400,
      paused: true,
    },
  } as { type: string },
})

/** Waits until the stream has so many entries. */
async function reached(stream: string, entries: number): Promise<void> {
  while (((await findStream(house.db, stream))?.seq ?? 0) < entries) await wait(50)
}

/** Opens a year, and waits until everybody has been told. */
async function begin(id: string): Promise<void> {
  await house.start(`cycle/${id}`, open(id), id)
  await reached(`cycle/${id}`, 1)
  while (!(await house.client.workflow.getHandle(`cycle/${id}`).query(isQuiet))) await wait(50)
}

const entries = async () =>
  house.db
    .selectFrom('entry')
    .select(['cycle', 'at_virtual'])
    .where('stream', '=', HOUSE_ORGANISATION)
    .orderBy('seq')
    .execute()

test(
  'the organisation is there before the first year, and its entries name the year that is current and its time',
  async () => {
    await house.start(HOUSE_ORGANISATION, establish('before'))
    await reached(HOUSE_ORGANISATION, 1)
    const [first, second] = [`y${randomUUID()}`, `y${randomUUID()}`]
    await begin(first)
    await house.say(HOUSE_ORGANISATION, establish('during'))
    await reached(HOUSE_ORGANISATION, 2)
    await begin(second)
    await house.say(HOUSE_ORGANISATION, establish('later'))
    await reached(HOUSE_ORGANISATION, 3)

    const [before, during, later] = await entries()
    expect([before?.cycle, during?.cycle, later?.cycle]).toEqual(['-', first, second])
    expect(before?.at_virtual.slice(0, 4)).not.toBe('2024')
    expect(during?.at_virtual).toBe('2024-01-02T01:00:00.000Z')
  },
  MINUTE_MS,
)
