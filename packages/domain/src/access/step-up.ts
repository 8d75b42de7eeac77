import type { AssessmentCommand } from '../assessment/index.ts'
import type { Instant } from '../core/index.ts'
import type { CycleCommand } from '../cycle/cycle.ts'
import type { OrganisationCommand } from '../organisation/organisation.ts'
import type { StreamId } from '../stream/aggregate.ts'
import { kindOfStream } from '../stream/record.ts'
import type { TaskPeopleCommand } from '../task/command.ts'

/** How long a proof of who acts is fresh, in milliseconds. */
export const PROOF_FRESH_MS = 5 * 60_000

/** What binds others by one's word: signing, concluding, deciding. In a live house it asks for a fresh passkey or code. */
const binding = {
  task: ['sign', 'close-round', 'conclude', 'decide-waiver', 'decide-change'],
  assessment: ['decide', 'rule-appeal'],
  cycle: ['close'],
  organisation: ['reorganise', 'appoint', 'end-tenure', 'change-head', 'erase-person'],
} as const satisfies {
  readonly task: readonly TaskPeopleCommand['type'][]
  readonly assessment: readonly AssessmentCommand['type'][]
  readonly cycle: readonly CycleCommand['type'][]
  readonly organisation: readonly OrganisationCommand['type'][]
}

/** Whether a command asks for a fresh proof of who gives it. */
export function needsProof(stream: StreamId, command: { readonly type: string }): boolean {
  const named: Readonly<Record<string, readonly string[]>> = binding
  const ofKind = named[kindOfStream(stream)]
  return ofKind?.includes(command.type) ?? false
}

/** Whether a proof given at a moment is still fresh. Both moments are real time: nobody proves anything in a virtual one. */
export const isFreshProof = (provenAt: Instant | undefined, now: Instant): boolean => {
  if (provenAt === undefined) return false
  const age = Date.parse(now) - Date.parse(provenAt)
  return age >= 0 && age <= PROOF_FRESH_MS
}
