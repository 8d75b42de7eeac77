import { daysBetween } from '../calendar/index.ts'
import type { LocalDate } from '../core/index.ts'
import { type NoticeLine, type NoticeSettings, paceOf } from './notice.ts'

/** So many days before its last one is reminded of what is owed. */
const remindedAhead = [7, 3, 1, 0]
/** What is late is called to mind on the day after, and then once a week. */
const LATE_EVERY_DAYS = 7

export type DigestFrame = {
  readonly today: LocalDate
  readonly settings: NoticeSettings
  /** Ids of what the last digest told, or what was told at once since; absent: there was none. */
  readonly told: ReadonlySet<string>
}

/**
 * What the digest of a day tells somebody: everything that awaits him of the kinds he is told of, if any of it is a reason to
 * write: it is new, it is due soon, or it has become late. No reason, no digest: nothing, rather than the same again.
 */
export function composeDigest(owed: readonly NoticeLine[], frame: DigestFrame): readonly NoticeLine[] {
  const lines = owed.filter(({ kind }) => paceOf(frame.settings, kind) !== 'NEVER')
  return lines.some((line) => isReason(line, frame)) ? lines : []
}

function isReason({ id, due }: NoticeLine, { told, today }: DigestFrame): boolean {
  if (!told.has(id)) return true
  if (due === undefined) return false
  const left = daysBetween(today, due)
  return left >= 0 ? remindedAhead.includes(left) : (-left - 1) % LATE_EVERY_DAYS === 0
}
