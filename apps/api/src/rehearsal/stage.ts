import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findNextDue } from '@khoan-viec/db/record'
import { findState } from '@khoan-viec/db/stream'
import type { Clock } from '@khoan-viec/domain/clock'
import type { Instant, Refusal } from '@khoan-viec/domain/core'
import type { CycleCommand } from '@khoan-viec/domain/cycle'
import type { PersonId } from '@khoan-viec/domain/organisation'
import type { Act, Json, Script, ScriptYear } from '@khoan-viec/protocol/scenario'
import { hasSettled } from '../command/index.ts'
import { forward } from '../command/obey.ts'
import { openYear } from '../cycle/open-year.ts'
import { findCycle, type House, tellTime, writeWhole } from '../house/index.ts'
import { Refused, seeAs, type Services } from '../trpc/index.ts'
import { ownRequests, requestIdOf } from './request-id.ts'

/** What the player needs of a house: to speak as a person, to see what is there, and the clock. */
export type Stage = {
  readonly house: House
  readonly script: Script
  /** Undefined: done. Otherwise why not. */
  say(said: Said): Promise<Refusal | undefined>
  /** Places of those acts whose request the record has. */
  recorded(acts: readonly Act[]): Promise<ReadonlySet<number>>
  /** Waits until all that was said to a stream is done, with all that follows from it. */
  settle(stream: string, signal: AbortSignal): Promise<void>
  stateOf(stream: string): Promise<unknown>
  keepFile(name: string, text: string): Promise<Json>
  /** The current year: the one opened last. */
  year(): Promise<ScriptYear>
  isOpened(year: ScriptYear): Promise<boolean>
  time(): Promise<{ readonly clock: Clock; readonly now: Instant }>
  nextSystemMoment(): Promise<Instant | undefined>
  /** Whether anybody but the player has done anything. */
  isPlayedByPeople(): Promise<boolean>
}

const LOOK_MS = 250

type Said = {
  readonly person: PersonId
  readonly stream: string
  readonly requestId: string
  readonly command: { readonly type: string }
  readonly answerMs?: number
}

export function openStage(services: Services, house: House, script: Script): Stage {
  const year = async () => {
    const cycle = await findCycle(house)
    return script.years.find(({ terms }) => terms.id === cycle?.id) ?? script.years[0]
  }
  return {
    house,
    script,
    say: (said) => sayAs(services, house, said),
    recorded: (acts) => findRecorded(house, acts),
    settle: async (stream, signal) => {
      while (!(await hasSettled(services.engine, house.namespace, stream))) await wait(LOOK_MS, undefined, { signal })
    },
    stateOf: (stream) => findState(house.db, stream),
    keepFile: (name, text) => keepFile(house, name, text),
    year,
    isOpened: async ({ terms }) => (await findState(house.db, `cycle/${terms.id}`)) !== undefined,
    time: async () => tellTime(house, (await year()).terms.id),
    nextSystemMoment: async () => (await findNextDue(house.db, (await year()).terms.id)) ?? undefined,
    isPlayedByPeople: () => hasOthers(house),
  }
}

async function sayAs(services: Services, house: House, said: Said): Promise<Refusal | undefined> {
  const viewer = await seeAs(house, said.person)
  if (!viewer) return { code: 'not-found' }
  const { stream, requestId, command, answerMs } = said
  const unit = 'unit' in command && typeof command.unit === 'string' ? command.unit : undefined
  const cycle = 'cycle' in command && typeof command.cycle === 'string' ? command.cycle : undefined
  const begins = cycle !== undefined && beginners.has(command.type) ? { cycle, unit } : undefined
  try {
    if (isOpening(command)) await openYear(services, viewer, { requestId, command })
    else await forward(services, viewer, { stream, requestId, command, begins, answerMs })
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** A meeting is opened too, but without terms. */
const isOpening = (command: { readonly type: string }): command is Extract<CycleCommand, { type: 'open' }> =>
  command.type === 'open' && 'terms' in command

/** Commands that may be the first word of their stream. */
const beginners = new Set(['submit', 'add', 'convene'])

async function findRecorded(house: House, acts: readonly Act[]): Promise<ReadonlySet<number>> {
  const places = new Map(acts.map((act) => [requestIdOf(act), act.n]))
  if (places.size === 0) return new Set()
  const rows = await house.db
    .selectFrom('entry')
    .select('request_id')
    .where('request_id', 'in', [...places.keys()])
    .execute()
  return new Set(rows.flatMap(({ request_id: id }) => places.get(id) ?? []))
}

/** Kept by content, as every other evidence. */
async function keepFile(house: House, name: string, text: string): Promise<Json> {
  const bytes = Buffer.from(text, 'utf8')
  const hash = createHash('sha256').update(bytes).digest('hex')
  await writeWhole(join(house.folder, 'evidence', hash.slice(0, 2)), hash, bytes)
  return { hash, name, type: 'text/plain', size: bytes.byteLength }
}

async function hasOthers(house: House): Promise<boolean> {
  let query = house.db.selectFrom('entry').select('id').where('person', 'is not', null)
  for (const own of ownRequests) query = query.where('request_id', 'not like', `${own}%`)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}
