import type { Instant } from '../core/index.ts'
import type { StreamId } from '../stream/aggregate.ts'
import { kindOfStream } from '../stream/record.ts'

/** How long a proof of who acts is fresh, in milliseconds. */
export const PROOF_FRESH_MS = 5 * 60_000

/** What binds others by one's word: signing, concluding, deciding, delegating, opening a year. In a live house it asks for a fresh passkey or code. */
const binding: Readonly<Record<string, readonly string[]>> = {
  task: ['sign', 'close-round', 'conclude', 'decide-waiver', 'decide-change'],
  assessment: ['decide', 'rule-appeal'],
  cycle: ['open', 'close'],
  organisation: ['reorganise', 'appoint', 'end-tenure', 'change-head', 'erase-person', 'delegate', 'together'],
  handover: ['sign', 'rule'],
}

/** Whether a command asks for a fresh proof of who gives it. */
export const needsProof = (stream: StreamId, command: { readonly type: string }): boolean =>
  binding[kindOfStream(stream)]?.includes(command.type) ?? false

/** Whether a proof given at a moment is still fresh. Both moments are real time: nobody proves anything in a virtual one. */
export const isFreshProof = (provenAt: Instant | undefined, now: Instant): boolean => {
  if (provenAt === undefined) return false
  const age = Date.parse(now) - Date.parse(provenAt)
  return age >= 0 && age <= PROOF_FRESH_MS
}
