import { appendEvent, loadStream } from '@khoan-viec/db/record'
import { aggregateOf } from '@khoan-viec/domain/aggregates'
import { type OrganisationCommand, SYSTEM } from '@khoan-viec/domain/organisation'
import { isQuiet, obey } from '@khoan-viec/workflows/keep-stream'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CYCLE, openProcess } from '../archive/testing/index.ts'

const MINUTE_MS = 60_000
const DAY = '2024-01-01'

let house: Awaited<ReturnType<typeof openProcess>>
beforeAll(async () => {
  house = await openProcess()
}, MINUTE_MS)
afterAll(() => house[Symbol.asyncDispose]())

/** Records what a command leads to as a worker does that dies right after it: its workflow hears nothing of it. */
async function recordUnheard(stream: string, command: OrganisationCommand): Promise<void> {
  const at = `${DAY}T02:00:00.000Z`
  const { state, seq, facts } = await loadStream(house.db, { stream, cycle: CYCLE }, at)
  const context = { at, today: DAY, real: at, actor: SYSTEM, facts, hash: () => 'hash' }
  const decision = aggregateOf('organisation').decide(state, command, context)
  if (!decision.ok) throw new Error(decision.refusal.code)
  const said = { requestId: `${stream}/unheard`, commandHash: 'hash', workflowId: stream, runId: '' }
  const request = { ...said, stream, seq: seq + 1, cycle: CYCLE, event: decision.value, at }
  await house.db.transaction().execute((trx) => appendEvent(trx, request, at))
}

const endTenure = (tenure: string): OrganisationCommand => ({
  type: 'end-tenure',
  tenure,
  last: '2024-02-01',
  reason: 'Nghỉ hưu',
  decision: '2-QĐ/TU',
})

test.each([
  ['a command', (command: OrganisationCommand) => command],
  ['commands of one request', (command: OrganisationCommand) => ({ type: 'together', commands: [command] })],
])(
  '%s to a workflow that knows less than the record is ruled on by what stands there, and refused only by that',
  async (_, asked) => {
    const { stream } = await house.begin()
    const unit = stream.slice('organisation/'.length)
    const handle = house.client.workflow.getHandle(stream)
    while (!(await handle.query(isQuiet))) await new Promise((resolve) => setTimeout(resolve, 50))
    const say = (requestId: string, command: OrganisationCommand) => {
      const message = {
        requestId: `${stream}/${requestId}`,
        actor: SYSTEM,
        clock: { kind: 'real', version: 0 } as const,
        command: asked(command),
      }
      return handle.executeUpdate(obey, { args: [message] })
    }
    const post = { post: 'SECRETARY', basis: 'FULL', unit, from: DAY, decision: '1-QĐ/TU' } as const
    await recordUnheard(stream, { type: 'appoint', person: { id: 'p-1', name: 'Ông Một' }, ...post })

    const tenure = `${unit}/SECRETARY/${DAY}/p-1`
    expect(await say('end', endTenure(tenure))).toMatchObject({ seq: 3, kind: 'tenure-ended' })
    await expect(say('none', endTenure('nobody'))).rejects.toMatchObject({ cause: { message: 'not-found' } })
    expect(await say('end', endTenure(tenure))).toMatchObject({ seq: 3 })

    await Worker.runReplayHistory({ workflowBundle: { code: house.code } }, await handle.fetchHistory(), stream)
  },
  MINUTE_MS,
)
