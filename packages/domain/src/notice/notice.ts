import type { LocalDate } from '../core/index.ts'
import type { StreamId, TodoKind } from '../stream/aggregate.ts'
import { noticeKinds, type NoticeKind, type Pace, pacesOf } from './kinds.ts'

/** What happened to one's own account that one is told of: if it was not oneself, somebody is taking it over. */
export const accountNews = [
  'recovery-begun',
  'recovery-confirmed',
  'recovered',
  'password-changed',
  'factors-changed',
] as const
export type AccountNews = (typeof accountNews)[number]

/** A check of the record found something, or the system has been faulty for a while. */
export const alarmNews = ['alarm', 'trouble'] as const
export type AlarmNews = (typeof alarmNews)[number]

/** One thing that somebody is told: what, of which stream, until when. Never what was written in it. */
export type NoticeLine = {
  /** The same for as long as it is the same thing. */
  readonly id: string
  readonly kind: NoticeKind
  readonly what: TodoKind | AccountNews | AlarmNews
  readonly stream?: StreamId
  readonly due?: LocalDate
}

export type NoticeSettings = {
  readonly paces: Readonly<Partial<Record<NoticeKind, Pace>>>
  /** Hour of the day in Asia/Ho_Chi_Minh at which the digest comes, 0 … 23. */
  readonly digestHour: number
  /** From that hour until the other nothing but alarms is sent at once; the same hour twice: no quiet. */
  readonly quiet: { readonly from: number; readonly until: number }
}

export const usualSettings: NoticeSettings = { paces: {}, digestHour: 7, quiet: { from: 21, until: 6 } }

/** How soon somebody is told of a kind. What the kind does not allow counts as not chosen. */
export function paceOf({ paces }: NoticeSettings, kind: NoticeKind): Pace {
  const chosen = paces[kind]
  return chosen !== undefined && pacesOf[kind].includes(chosen) ? chosen : pacesOf[kind][0]
}

/** The kinds that somebody is not told of outside the product. */
export const mutedBy = (settings: NoticeSettings): readonly NoticeKind[] =>
  noticeKinds.filter((kind) => paceOf(settings, kind) === 'NEVER')
