import { appendEvent } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { archiveOf, type ArchiveEvent, type HistoryKept } from '@khoan-viec/domain/archive'
import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { actsIn } from '../history/index.ts'
import { keepHistory, removeHistory } from '../store/index.ts'
import { readSmallYear } from './small-year.ts'

const AT = '2024-02-06T02:00:00.000Z'

type House = { readonly db: Kysely<Database>; readonly folder: string; readonly cycle: string; readonly build: string }

/**
 * Puts a workflow of the small year into a record, as far as replays look at it: the entries that it made in that run, and
 * its history beside them, named in the archive.
 */
export async function keepRecorded({ db, folder, cycle, build }: House, workflow: string, run: string): Promise<void> {
  const events = readSmallYear().find((each) => each.workflow === workflow)?.events ?? []
  for (const { seq, requestId } of actsIn(events, workflow)) await recordAct(db, { workflow, run, cycle, seq, requestId })
  const row = { id: workflow, kind: kindOfStream(workflow), cycle, seq: 1, final: 1, state: '{}' }
  await db.insertInto('stream').values(row).execute()

  const history = await keepHistory(folder, JSON.stringify({ events }))
  await sayInArchive({ db, cycle }, { type: 'history-kept', workflow, run, build, history })
}

/** The same history, erased by decision. */
export async function eraseRecorded({ db, folder, cycle }: House, { workflow, run, history: { hash } }: HistoryKept): Promise<void> {
  await sayInArchive({ db, cycle }, { type: 'history-erased', workflow, run, decision: '7-QĐ/ThU', hash })
  await removeHistory(folder, hash)
}

/** Says in the archive of a year what became of a history. */
export async function sayInArchive({ db, cycle }: Pick<House, 'db' | 'cycle'>, event: ArchiveEvent): Promise<void> {
  const { type, workflow, run } = event
  const stream = archiveOf(cycle)
  const archive = db.selectFrom('stream').select('seq').where('id', '=', stream)
  const seq = ((await archive.executeTakeFirst())?.seq ?? 0) + 1
  const named = { stream, seq, cycle, event, at: AT, requestId: `${type}/${workflow}/${run}`, commandHash: '0'.repeat(64) }
  await db.transaction().execute((trx) => appendEvent(trx, { ...named, workflowId: workflow, runId: run }, AT))
}

type Written = {
  readonly workflow: string
  readonly run: string
  readonly cycle: string
  readonly seq: number
  readonly requestId: string
}

/** An entry as bare as can be. */
export async function recordAct(db: Kysely<Database>, { workflow, run, cycle, seq, requestId }: Written): Promise<void> {
  await db
    .insertInto('entry')
    .values({
      stream: workflow,
      seq,
      kind: 'recorded',
      cycle,
      request_id: requestId,
      command_hash: '0'.repeat(64),
      at_virtual: AT,
      at_real: AT,
      workflow_id: workflow,
      run_id: run,
      body: '{}',
    })
    .execute()
}
