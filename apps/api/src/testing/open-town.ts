import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { listMandatesOf } from '@khoan-viec/db/delegation'
import { houseFile, housesIn } from '@khoan-viec/db/house'
import { migrateRecord } from '@khoan-viec/db/migrations'
import { listTenuresOf } from '@khoan-viec/db/people'
import { appendEvent, loadStream } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import { aggregateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { type Actor, HOUSE_ORGANISATION, SYSTEM } from '@khoan-viec/domain/organisation'
import { kindOfStream } from '@khoan-viec/domain/stream'
import { actedUnder, hashOf } from '@khoan-viec/workflows/keep-stream'
import { CYCLE, plan, terms, units } from './town.ts'

/** A command, whatever it carries besides its type. */
type Said = { readonly type: string; readonly [field: string]: unknown }

export type Town = {
  readonly data: string
  readonly id: string
  readonly folder: string
  /** Does what the process would: the domain decides, the record keeps. `who` left out: the system. Throws what is refused. */
  act(stream: string, command: Said, at: string, who?: string, requestId?: string): Promise<void>
  /** Moves a paused clock without a process: the record's own clock is what every reader goes by. */
  setToday(day: string): Promise<void>
  close(): Promise<void>
}

/** The hour at which people act. */
export const at = (day: string): string => `${day}T02:00:00.000Z`

/** A rehearsal's folder with a real record, as a worker would leave it, its cycle open and its units entered. */
export async function openTown(
  options: {
    readonly rehearsal?: boolean
    /** In the live house of its data directory. */
    readonly live?: boolean
    readonly id?: string
    readonly data?: string
  } = {},
): Promise<Town> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'khoan-viec-api-')))
  const id = options.id ?? 'test-year'
  const folder = join(housesIn(data, options.live ? 'LIVE' : 'REHEARSAL'), id)
  await mkdir(join(folder, 'papers'), { recursive: true })
  const about = {
    id,
    namespace: `khoan-viec-${id}`,
    title: 'Năm thử',
    scenario: 'test',
    createdAt: '2026-01-01T00:00:00.000Z',
  }
  await writeFile(houseFile(folder), JSON.stringify(about))
  await writeFile(join(folder, 'ready'), '')
  const db = openSqlite<Database>(join(folder, 'record.db'))
  await migrateRecord(db)

  async function act(stream: string, command: Said, moment: string, who?: string, requestId?: string): Promise<void> {
    await commit(stream, command, moment, who, requestId)
    await openSeals(stream, moment)
  }

  /** What the closing of a round opens follows at once, as its workflow would have it. */
  async function openSeals(stream: string, moment: string): Promise<void> {
    for (;;) {
      const { state, facts } = await loadStream(db, { stream, cycle: CYCLE }, moment)
      const due = aggregateOf(kindOfStream(stream)).due(state, facts)
      if (due?.command.type !== 'open-opinion') return
      await commit(stream, due.command, moment)
    }
  }

  async function commit(
    stream: string,
    command: Said,
    moment: string,
    who?: string,
    requestId?: string,
  ): Promise<void> {
    const unit = typeof command['unit'] === 'string' && /^(task|handover)\//.test(stream) ? command['unit'] : undefined
    const known = await db.selectFrom('stream').select('unit').where('id', '=', stream).executeTakeFirst()
    const ofUnit = known?.unit ?? unit
    const begun = stream.startsWith('cycle/') ? stream.slice('cycle/'.length) : CYCLE
    const loaded = await loadStream(
      db,
      { stream, cycle: begun, ...(ofUnit === undefined ? {} : { unit: ofUnit }) },
      moment,
    )
    const actor: Actor =
      who === undefined
        ? SYSTEM
        : {
            kind: 'PERSON',
            person: who,
            name: who,
            tenures: await listTenuresOf(db, who),
            mandates: await listMandatesOf(db, who),
          }
    const today = dayOf(moment)
    const context = { at: moment, today, real: moment, actor, facts: loaded.facts, hash: hashOf }
    const decision = aggregateOf(kindOfStream(stream)).decide(loaded.state, command, context)
    if (!decision.ok) throw new Error(`${command.type} on ${stream}: ${JSON.stringify(decision.refusal)}`)
    const request = {
      stream,
      seq: loaded.seq + 1,
      cycle: loaded.cycle ?? begun,
      ...(ofUnit === undefined ? {} : { unit: ofUnit }),
      event: decision.value,
      at: moment,
      ...actedUnder({ stream, command, actor, today, unit: ofUnit, facts: loaded.facts, state: loaded.state }),
      requestId: requestId ?? `${stream}/${loaded.seq + 1}`,
      commandHash: hashOf(command),
      workflowId: stream,
      runId: 'run',
    }
    const answer = await db.transaction().execute((trx) => appendEvent(trx, request, moment))
    if (answer.kind === 'refused') throw new Error(`${command.type} on ${stream}: ${JSON.stringify(answer.refusal)}`)
  }

  const clock = {
    kind: 'rehearsal',
    version: 1,
    anchorReal: '2026-01-01T00:00:00.000Z',
    anchorVirtual: at('2024-01-02'),
    rate: 86_400,
    paused: true,
  } as const
  const opening =
    (options.rehearsal ?? !options.live)
      ? { type: 'open', terms, plan, clock }
      : { type: 'open', terms: { ...terms, rehearsal: false }, plan, clock: { kind: 'real', version: 1 } }
  await act(`cycle/${CYCLE}`, opening, at('2024-01-02'))
  for (const command of units) await act(HOUSE_ORGANISATION, command, at('2024-01-02'))

  return {
    data,
    id,
    folder,
    act,
    async setToday(day) {
      const body = JSON.stringify({ ...clock, version: 2, anchorVirtual: at(day) })
      await db.updateTable('clock').set({ version: 2, body }).where('cycle', '=', CYCLE).execute()
    },
    async close() {
      await db.destroy()
      await rm(data, { recursive: true, force: true })
    },
  }
}
