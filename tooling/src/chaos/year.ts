import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppRouter } from '@khoan-viec/api/router'
import { openSqlite } from '@khoan-viec/db/connection'
import { readWhole } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import type { RehearsalReport, RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { readScenario } from '@khoan-viec/protocol/scenario'
import { createTRPCClient, httpLink } from '@trpc/client'
import { dryRun } from '../dry-run/index.ts'
import { scenariosFolder } from '../rehearse/find-scenario.ts'

const LOOK_MS = 60
const AGAIN_MS = 250

/** A rehearsed year seen from outside: it is asked for again until it answers, as a person would. */
export class YearFromOutside {
  readonly id: string
  private readonly api

  private constructor(id: string, api: ReturnType<typeof clientOf>) {
    this.id = id
    this.api = api
  }

  static async begin(address: string): Promise<YearFromOutside> {
    const api = clientOf(address)
    const { id } = await untilAnswered(() => api.rehearsal.create.mutate({ scenario: 'small' }))
    return new YearFromOutside(id, api)
  }

  /** The same year in a system at another address. */
  at(address: string): YearFromOutside {
    return new YearFromOutside(this.id, clientOf(address))
  }

  state(): Promise<RehearsalState> {
    return untilAnswered(() => this.api.rehearsal.state.query({ rehearsal: this.id }))
  }

  report(): Promise<RehearsalReport> {
    return untilAnswered(() => this.api.rehearsal.report.query({ rehearsal: this.id }))
  }

  /** Plays through a day; asked again after every crash until the day is behind. `onTheWay` is called once it is under way. */
  async playThrough(day: string, onTheWay: () => Promise<void> = async () => undefined): Promise<RehearsalState> {
    await this.set(day)
    await onTheWay()
    for (;;) {
      const state = await this.state()
      if (state.playing === undefined) {
        if (
          state.ended ||
          state.today > day ||
          (state.today === day && (state.nextDate === undefined || state.nextDate > day))
        )
          return state
        await this.set(day)
      }
      await wait(LOOK_MS)
    }
  }

  private async set(day: string): Promise<void> {
    await untilAnswered(() => this.api.rehearsal.playTo.mutate({ rehearsal: this.id, until: day, cast: 'ALL' }))
  }
}

const clientOf = (address: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc` })] })

async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask()
    } catch {
      await wait(AGAIN_MS)
    }
  }
}

export type Happened = {
  readonly kind: string
  readonly person: string | null
  readonly at: string
  readonly event: unknown
}

/**
 * What happened on each stream, in its order, sealed parts opened. Left aside: salts, real time, run ids and the histories
 * kept by them, the global order, the moves of the rehearsal's clock, and the seal that covers them.
 */
export async function historyOf(data: string, rehearsal: string): Promise<Record<string, readonly Happened[]>> {
  const db = openSqlite<Database>(join(data, 'rehearsals', rehearsal, 'record.db'), { readonly: true })
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'stream', 'kind', 'person', 'at_virtual', 'body'])
    .orderBy('stream')
    .orderBy('seq')
    .execute()
  const entries = await readWhole(db, rows)
  await db.destroy()
  const streams: Record<string, Happened[]> = {}
  for (const [index, { stream, kind, person, at_virtual: at }] of rows.entries()) {
    if (kind === 'clock-set' || stream.startsWith('archive/')) continue
    const told = kind === 'cycle-opened' || kind === 'cycle-closed' ? { type: kind } : entries[index]?.event
    ;(streams[stream] ??= []).push({ kind, person, at, event: told })
  }
  return streams
}

/** Waits until nothing can happen any more on any task or assessment: what follows from the closing may still be under way. */
export async function untilAllHasEnded(data: string, rehearsal: string): Promise<void> {
  const db = openSqlite<Database>(join(data, 'rehearsals', rehearsal, 'record.db'), { readonly: true })
  const living = db.selectFrom('stream').select('id').where('kind', 'in', ['task', 'assessment']).where('final', '=', 0)
  while ((await living.execute()).length > 0) await wait(LOOK_MS)
  await db.destroy()
}

type Kinds = Record<string, readonly string[]>

/** What happened on each stream, by kind alone. */
export const kindsOf = async (data: string, rehearsal: string): Promise<Kinds> =>
  Object.fromEntries(
    Object.entries(await historyOf(data, rehearsal)).map(([stream, events]) => [
      stream,
      events.map(({ kind }) => kind),
    ]),
  )

/** What the rules alone, without any machinery, make of the year. */
export function kindsByTheRules(): Kinds {
  const { engine } = dryRun(readScenario(readFileSync(join(scenariosFolder, 'small.yaml'), 'utf8')))
  return Object.fromEntries(
    [...engine.streams].map(([stream, { events }]) => [stream, events.map(({ event }) => event.type)]),
  )
}
