import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { Client, type Connection } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'

const LOOK_MS = 200
const LAST_ENDS_MS = 30_000

/**
 * Writes the history of every run of a namespace into a folder, once all have closed; answers how many.
 * @throws Error when one still runs long after its year is over
 */
export async function saveHistories(connection: Connection, namespace: string, folder: string): Promise<number> {
  const client = new Client({ connection, namespace })
  await untilClosed(client)
  let count = 0
  for await (const { workflowId, runId } of client.workflow.list()) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    const text = JSON.stringify({ workflowId, history: JSON.parse(historyToJSON(history)) as unknown })
    await writeFile(join(folder, nameOf(workflowId, runId)), gzipSync(text, { level: 9 }))
    count++
  }
  return count
}

/** An id of a run begins with its time: two runs of one minute differ at its end only. */
const nameOf = (workflow: string, run: string): string =>
  `${workflow.replaceAll(/[^\w.-]+/g, '-')}.${run.slice(-8)}.json.gz`

async function untilClosed(client: Client): Promise<void> {
  const signal = AbortSignal.timeout(LAST_ENDS_MS)
  for (;;) {
    const { count } = await client.workflow.count('ExecutionStatus = "Running"')
    if (count === 0) return
    if (signal.aborted) throw new Error(`${count} workflows still run though the year is over`)
    await wait(LOOK_MS)
  }
}
