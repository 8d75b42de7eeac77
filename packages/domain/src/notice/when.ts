import { dayOf, plusDays, startOfDay } from '../calendar/index.ts'
import type { Instant, LocalDate } from '../core/index.ts'
import { type NoticeLine, type NoticeSettings, paceOf } from './notice.ts'

const HOUR_MS = 3_600_000

/** The moment at which an hour of a day begins, in Asia/Ho_Chi_Minh. */
export const hourOf = (day: LocalDate, hour: number): Instant =>
  new Date(Date.parse(startOfDay(day)) + hour * HOUR_MS).toISOString()

/** Whether the digest of the day may go out. */
export const isDigestTime = (now: Instant, { digestHour }: NoticeSettings): boolean =>
  now >= hourOf(dayOf(now), digestHour)

/** The day of the next digest: what becomes owed now will stand in that one. */
export function nextDigestDay(now: Instant, settings: NoticeSettings): LocalDate {
  const today = dayOf(now)
  return isDigestTime(now, settings) ? plusDays(today, 1) : today
}

/**
 * Whether somebody is told at once of what has just come up: he is told of its kind at once, or the next digest would tell him
 * on the last day or later. What is late already has cost its day: the digest is soon enough.
 */
export function cannotWait({ kind, due }: NoticeLine, now: Instant, settings: NoticeSettings): boolean {
  const pace = paceOf(settings, kind)
  if (pace !== 'DAILY') return pace === 'AT_ONCE'
  return due !== undefined && due >= dayOf(now) && due <= nextDigestDay(now, settings)
}

/** When what cannot wait may be sent: now, or when the person's quiet hours are over. An alarm waits for nobody's sleep. */
export function sendableFrom({ kind }: Pick<NoticeLine, 'kind'>, now: Instant, { quiet }: NoticeSettings): Instant {
  if (kind === 'ALARM' || !isQuiet(now, quiet)) return now
  const today = dayOf(now)
  const ends = hourOf(today, quiet.until)
  return ends > now ? ends : hourOf(plusDays(today, 1), quiet.until)
}

function isQuiet(now: Instant, { from, until }: NoticeSettings['quiet']): boolean {
  const today = dayOf(now)
  const [begins, ends] = [hourOf(today, from), hourOf(today, until)]
  return from <= until ? now >= begins && now < ends : now >= begins || now < ends
}

const CONFIRMABLE_MS = 7 * 24 * HOUR_MS

/** Whether the link by which an address is confirmed is good still. */
export const isConfirmable = (givenAt: Instant, now: Instant): boolean =>
  Date.parse(now) - Date.parse(givenAt) < CONFIRMABLE_MS
