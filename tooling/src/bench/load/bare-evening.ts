import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, Connection } from '@temporalio/client'
import { newId } from '../../bad-days/year.ts'
import type { Guard } from '../../processes/open-guard.ts'
import { BARE_QUEUE } from '../bare/queue.ts'
import { startBare } from '../bare/start-bare.ts'
import { ask, newTally } from './crowd.ts'
import type { EveningTask } from './plan-evening.ts'

type Bare = {
  readonly guard: Guard
  readonly data: string
  readonly temporalAddress: string
  readonly namespace: string
  readonly tasks: readonly EveningTask[]
  /** What a list is answered with, and when one was asked for. */
  readonly list: string
  readonly listsMs: readonly number[]
}

/** The same evening on the foundations alone: updates that do nothing, and answers that are ready. Milliseconds of each. */
export async function bareEvening(bare: Bare): Promise<{ readonly updates: number[]; readonly answers: number[] }> {
  const { guard, data, temporalAddress: address, namespace, tasks } = bare
  const file = join(data, 'evening-list.json')
  await writeFile(file, bare.list)
  const server = await startBare(guard, 'server', [file])
  const worker = await startBare(guard, 'worker', [address, namespace])
  const connection = await Connection.connect({ address })
  const client = new Client({ connection, namespace })
  const start = () => client.workflow.start('bareUpdate', { workflowId: newId(), taskQueue: BARE_QUEUE })
  const handles = await Promise.all(tasks.map(start))

  const updates: number[] = []
  const answers = newTally()
  const began = performance.now()
  const until = (ms: number) => wait(Math.max(0, ms - (performance.now() - began)))
  await Promise.all([
    ...tasks.map(async ({ words }, index) => {
      for (const { atMs, command } of words) {
        await until(atMs)
        const sent = performance.now()
        await handles[index]?.executeUpdate('nothing', { args: [JSON.stringify(command)] })
        updates.push(performance.now() - sent)
      }
    }),
    ...bare.listsMs.map(async (ms) => {
      await until(ms)
      await ask(answers, began, () => fetch(`http://127.0.0.1:${server.said}/`))
    }),
  ])
  await Promise.all(handles.map((handle) => handle.terminate()))
  await connection.close()
  await Promise.all([worker.stop(), server.stop()])
  return { updates, answers: answers.times }
}
