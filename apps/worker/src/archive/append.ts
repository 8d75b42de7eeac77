import { loadClock } from '@khoan-viec/db/facts'
import { appendEvent, findLastMoment, loadStream } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { type Archive, archiveAggregate, type ArchiveCommand, archiveOf } from '@khoan-viec/domain/archive'
import { dayOf } from '@khoan-viec/domain/calendar'
import { virtualNow } from '@khoan-viec/domain/clock'
import { SYSTEM } from '@khoan-viec/domain/organisation'
import { hashOf } from '@khoan-viec/workflows/keep-stream'
import type { Kysely } from 'kysely'

/**
 * Names in the archive of a cycle what became of a run's history, once however often it is said. The entry bears the run
 * that it tells of. A rehearsal's clock may have run on where nobody followed, or be behind while it is stepped: there it is
 * as late as the record says.
 */
export async function appendToArchive(db: Kysely<Database>, cycle: string, command: ArchiveCommand): Promise<void> {
  const { workflow, run } = command
  const stream = archiveOf(cycle)
  await db.transaction().execute(async (trx) => {
    const real = new Date().toISOString()
    const { seq, state, facts } = await loadStream(trx, { stream, cycle }, real)
    const clock = await loadClock(trx, cycle)
    const last = clock.kind === 'rehearsal' ? await findLastMoment(trx, cycle) : undefined
    const at = last ?? virtualNow(clock, Date.parse(real))
    const context = { at, today: dayOf(at), real, actor: SYSTEM, facts, hash: hashOf }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the archive's aggregate makes this stream's state
    const decision = archiveAggregate.decide(state as Archive | undefined, command, context)
    if (!decision.ok) throw new Error(`${command.type} of ${workflow} was refused: ${decision.refusal.code}`)
    const requestId = `${stream}/${command.type}/${workflow}/${run}`
    const answer = await appendEvent(
      trx,
      {
        stream,
        seq: seq + 1,
        cycle,
        event: decision.value,
        at,
        requestId,
        commandHash: hashOf({ type: command.type, workflow, run }),
        workflowId: workflow,
        runId: run,
      },
      real,
    )
    const isSaid = answer.kind !== 'refused' && answer.recorded.requestId === requestId
    if (!isSaid) throw new Error(`${requestId} is not in the archive: another worker wrote there at the same time`)
  })
}
