import { type Actor, type OrganisationCommand, SYSTEM } from '@khoan-viec/domain/organisation'
import { actsIn, eventsOf, writeHistory } from '@khoan-viec/histories/history'
import { isQuiet, obey, TOGETHER_MOST } from '@khoan-viec/workflows/keep-stream'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProcess } from '../archive/testing/index.ts'

const MINUTE_MS = 60_000

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

const appoint = (unit: string, person: string, more: object = {}): OrganisationCommand => ({
  type: 'appoint',
  person: { id: person, name: `Ông ${person}` },
  post: 'AREA_MEMBER',
  unit,
  from: '2024-01-01',
  basis: 'FULL',
  decision: '1-QĐ/TU',
  ...more,
})

async function begun() {
  const { stream, run } = await house.begin()
  const handle = house.client.workflow.getHandle(stream)
  while (!(await handle.query(isQuiet))) await new Promise((resolve) => setTimeout(resolve, 50))
  const say = (requestId: string, commands: readonly { readonly type: string }[], actor: Actor = SYSTEM) => {
    const command = { type: 'together', commands }
    return handle.executeUpdate(obey, { args: [{ requestId, actor, clock: { kind: 'real', version: 0 }, command }] })
  }
  const refusal = (requestId: string, commands: readonly { readonly type: string }[], actor?: Actor) =>
    say(requestId, commands, actor).then(
      () => undefined,
      (error: { cause?: { details?: unknown[] } }) => error.cause?.details?.[0],
    )
  const requests = async () =>
    (await house.db.selectFrom('entry').select('request_id').where('stream', '=', stream).orderBy('seq').execute()).map(
      ({ request_id }) => request_id,
    )
  return { stream, run, unit: stream.slice('organisation/'.length), say, refusal, requests, handle }
}

test(
  'several commands are one request: recorded together, known again, and replayed',
  async () => {
    const { stream, run, unit, say, requests, handle } = await begun()
    const list = Array.from({ length: TOGETHER_MOST }, (_, n) => appoint(unit, `p-${n}`))
    const receipt = await say('list', list)
    expect(receipt).toMatchObject({ stream, seq: 2, kind: 'appointed' })
    expect(await requests()).toEqual([`${stream}/establish`, 'list', ...list.slice(1).map((_, n) => `list/${n + 2}`)])
    expect(await say('list', list)).toEqual(receipt)
    expect(await requests()).toHaveLength(1 + list.length)

    // What it did not follow itself it could not decide on.
    const again = await say('ending', [
      {
        type: 'end-tenure',
        tenure: `${unit}/AREA_MEMBER/2024-01-01/p-499`,
        last: '2024-02-01',
        reason: 'Nghỉ',
        decision: '2-QĐ/TU',
      },
    ] as readonly OrganisationCommand[])
    expect(again).toMatchObject({ seq: 2 + list.length, kind: 'tenure-ended' })

    const history = await handle.fetchHistory()
    await Worker.runReplayHistory({ workflowBundle: { code: house.code } }, history, stream)
    const acts = actsIn(eventsOf(writeHistory(history)), stream)
    expect(new Set(acts.map(({ seq }) => seq)).size).toBe(2 + list.length)
    expect(run).not.toBe('')
  },
  MINUTE_MS,
)

test(
  'of which one is refused none is recorded',
  async () => {
    const { stream, unit, refusal, requests } = await begun()
    expect(await refusal('a', [appoint(unit, 'p-1'), appoint('xyz', 'p-2')])).toEqual({
      code: 'not-found',
      field: 'commands[1].unit',
    })
    expect(await refusal('b', [appoint(unit, 'p-1'), { type: 'change-head' }])).toMatchObject({ code: 'malformed' })
    expect(await refusal('c', [])).toMatchObject({ code: 'missing' })
    const stranger: Actor = { kind: 'PERSON', person: 'x', name: 'x', tenures: [] }
    expect(await refusal('d', [appoint(unit, 'p-1')], stranger)).toMatchObject({ code: 'not-yours' })
    expect(await requests()).toEqual([`${stream}/establish`])
  },
  MINUTE_MS,
)
