import { Client, Connection } from '@temporalio/client'
import { beginYear, newId } from '../bad-days/year.ts'
import type { Guard } from '../processes/open-guard.ts'
import { BARE_QUEUE } from './bare/queue.ts'
import { startBare } from './bare/start-bare.ts'
import { type Spread, timeInTurns } from './measure.ts'

const ROUNDS = { warm: 40, measured: 300 }
const TASK = 'nha-van-hoa'
const MEETING = 'hop-1'
const PRESENT = ['chair', 'deputy', 'town-chairman', 'town-deputy', 'secretary-vinh']

type Place = {
  readonly address: string
  readonly temporalAddress: string
  readonly data: string
  readonly guard: Guard
}

/**
 * One command from the request to its answer, against an update of the same engine whose handler does nothing. The
 * command gives an opinion anew in an open round, so that the task it is said to stays of one size.
 */
export async function benchCommand({
  guard,
  temporalAddress,
  ...place
}: Place): Promise<{ readonly product: Spread; readonly bare: Spread }> {
  const year = await beginYear(place, '2024-02-05')
  await year.playTo('2024-02-06', 'NONE')
  const chair = await year.as('chair')
  await chair.meeting.obey.mutate({ id: MEETING, requestId: newId(), command: { type: 'open', present: PRESENT } })

  const namespace = `khoan-viec-${year.id}`
  const worker = await startBare(guard, 'worker', [temporalAddress, namespace])
  const connection = await Connection.connect({ address: temporalAddress })
  const client = new Client({ connection, namespace })
  const handle = await client.workflow.start('bareUpdate', { workflowId: newId(), taskQueue: BARE_QUEUE })

  const opinion = { type: 'give-opinion', stance: 'AGREE', reason: 'Nhất trí với nội dung đăng ký' } as const
  const say = () => chair.task.obey.mutate({ id: TASK, requestId: newId(), command: opinion })
  const nothing = () => handle.executeUpdate('nothing', { args: ['Nhất trí với nội dung đăng ký'] })
  const [product, bare] = await timeInTurns([say, nothing], ROUNDS)
  await handle.terminate()
  await connection.close()
  await worker.stop()
  if (!product || !bare) throw new Error('two were timed')
  return { product, bare }
}
