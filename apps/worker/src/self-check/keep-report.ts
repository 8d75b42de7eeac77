import { type AlarmPlace, type CheckDone, keepCheck, passAlarms, raiseAlarm } from '@khoan-viec/db/alarm'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { HouseReport } from './check-house.ts'

type Circumstances = {
  readonly began: Instant
  readonly day: LocalDate
  /** Persons who asked for it. */
  readonly by: readonly string[]
  /** What was found signed before. */
  readonly before: CheckDone['signed']
}

/** Keeps what a check found: raises the alarm at the first difference, or says that all alarms have passed. */
export async function keepReport(
  place: AlarmPlace,
  { parts, lastEntry, signed: found }: HouseReport,
  { began, day, by, before }: Circumstances,
): Promise<CheckDone> {
  const ended = new Date().toISOString()
  const fault = parts.find((part) => part.fault)?.fault
  const alarm = fault && (await raiseAlarm(place, { at: ended, day, fault }))
  if (alarm === undefined) await passAlarms(place, ended)
  // What is not as it must be is nothing to compare the next with.
  const signed = fault ? before : found
  const done: CheckDone = {
    began,
    ended,
    day,
    by,
    lastEntry,
    counted: Object.fromEntries(parts.map(({ part, counted }) => [part, counted])),
    ...(signed ? { signed } : {}),
    ...(alarm === undefined ? {} : { alarm }),
  }
  await keepCheck(place, done)
  return done
}
