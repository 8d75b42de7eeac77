import { rm } from 'node:fs/promises'
import { behindFile } from '@khoan-viec/db/house'
import { listLivingStreams } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { readIfPresent } from '@khoan-viec/ledger/store'
import { KEEP_STREAM, type KeepStreamInput, tell, type Told } from '@khoan-viec/workflows/keep-stream'
import type { Client } from '@temporalio/client'
import type { Kysely } from 'kysely'

export type Waking = {
  readonly db: Kysely<Database>
  readonly house: string
  readonly client: Client
  readonly taskQueue: string
  /** The engine knew nothing of this house before. */
  readonly isForgotten: boolean
}

/**
 * Where the engine knows less than the record, begins every stream that still lives again, and tells those that run to catch
 * up: nobody may speak to them for weeks, and their dates come all the same. Done half, it is done again at the next opening.
 */
export async function wakeStreams({ db, house, client, taskQueue, isForgotten }: Waking): Promise<void> {
  if (!isForgotten && !(await readIfPresent(behindFile(house)))) return
  for (const { stream, cycle, unit } of await listLivingStreams(db)) {
    const input: KeepStreamInput = { stream, cycle, ...(unit === null ? {} : { unit }) }
    const told: Told = { requestId: `${stream}/wake`, catchUp: true }
    await client.workflow.signalWithStart(KEEP_STREAM, {
      workflowId: stream,
      taskQueue,
      args: [input],
      signal: tell,
      signalArgs: [told],
    })
  }
  await rm(behindFile(house), { force: true })
}
