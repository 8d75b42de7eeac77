import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type AlarmPlace,
  alarmPlace,
  type AskedCheck,
  type CheckDone,
  findLastCheck,
  forgetAsked,
  listAsked,
  raiseAlarm,
} from '@khoan-viec/db/alarm'
import { openSqlite } from '@khoan-viec/db/connection'
import type { Database } from '@khoan-viec/db/schema'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { LocalDate } from '@khoan-viec/domain/core'
import type { Log } from '@khoan-viec/telemetry/log'
import { checkAside } from './check-aside.ts'
import { keepReport } from './keep-report.ts'
import { findDue, type Standing } from './when-due.ts'

const LOOK_MS = 1_000
/** A house just opened has other things to do first. */
const SETTLED_MS = 10_000
/** After a check it rests so many times as long as that took: where days fly, a tenth of one core goes to checks. */
const REST = 9
const AGAIN_MS = 60_000
const TRIES = 3

type Options = { readonly house: string; readonly log: Log; readonly lookMs?: number }

export type KeptChecks = { stop(): Promise<void> }

/**
 * Checks the record of a house once each virtual day, after each sealing of a year, and whenever a person asks, until it is
 * stopped. One check is under way at a time, and it reads all there is: days that passed meanwhile are checked with the next.
 */
export function keepChecks(options: Options): KeptChecks {
  const stopping = new AbortController()
  const done = run(options, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await done
    },
  }
}

async function run({ house, log, lookMs = LOOK_MS }: Options, signal: AbortSignal): Promise<void> {
  const db = openSqlite<Database>(join(house, 'record.db'), { readonly: true })
  const place = alarmPlace(house)
  let last = await findLastCheck(place)
  let restsUntil = performance.now() + SETTLED_MS
  let failures = 0
  try {
    for (; !signal.aborted; await pause(failures === 0 ? lookMs : AGAIN_MS, signal)) {
      const began = performance.now()
      try {
        const wanted = await findWanted({ db, house, last }, place, began < restsUntil)
        if (!wanted) continue
        last = await check({ house, place, wanted, last, signal })
        if (last.alarm !== undefined)
          log.error({ house: basename(house), alarm: last.alarm }, 'a record is not as it must be')
        failures = 0
        restsUntil = performance.now() + REST * (performance.now() - began)
      } catch (error) {
        if (signal.aborted) return
        log.error({ house: basename(house), err: error }, 'a record could not be checked')
        if (++failures === TRIES) await sayBroken(place, error)
      }
    }
  } finally {
    await db.destroy()
  }
}

type Wanted = { readonly day: LocalDate; readonly asked: ReadonlyMap<string, AskedCheck> }

async function findWanted(standing: Standing, place: AlarmPlace, rests: boolean): Promise<Wanted | undefined> {
  const due = await findDue(standing)
  if (!due) return undefined
  const asked = await listAsked(place)
  const isDue = due.because === 'day' ? !rests : due.because !== undefined
  return isDue || asked.size > 0 ? { day: due.day, asked } : undefined
}

type Order = {
  readonly house: string
  readonly place: AlarmPlace
  readonly wanted: Wanted
  readonly last: CheckDone | undefined
  readonly signal: AbortSignal
}

async function check({ house, place, wanted: { day, asked }, last, signal }: Order): Promise<CheckDone> {
  const began = new Date().toISOString()
  const options = { stopsAtFirst: true, ...(last?.signed ? { before: last.signed } : {}) }
  const report = await checkAside({ house, options }, signal)
  const by = [...new Set([...asked.values()].map(({ person }) => person))]
  const done = await keepReport(place, report, { began, day, by, before: last?.signed })
  await forgetAsked(place, asked.keys())
  return done
}

/** What cannot be checked may be anything: people are told as of a difference. */
async function sayBroken(place: AlarmPlace, error: unknown): Promise<void> {
  const because = error instanceof Error ? error.name : 'unknown'
  const at = new Date().toISOString()
  await raiseAlarm(place, { at, day: dayOf(at), fault: { code: 'check-broken', because } })
}

const pause = (ms: number, signal: AbortSignal): Promise<void> => wait(ms, undefined, { signal }).catch(() => undefined)
