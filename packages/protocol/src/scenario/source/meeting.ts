import { z } from 'zod'
import { day, name, text } from './common.ts'

const stance = z.enum(['AGREE', 'AGREE_WITH_CHANGES', 'RETURN', 'REJECT'])

const verdict = z.enum(['APPROVED', 'APPROVED_WITH_CHANGES', 'RETURNED', 'REJECTED'])

export const meetingSource = z.strictObject({
  meeting: name,
  title: text,
  place: text,
  convened: day,
  on: day,
  /** Left out: every task that names this meeting, in the order of the file. */
  agenda: z.array(name).exactOptional(),
  /** Everybody is present but these. */
  absent: z.array(name).default([]),
  /** Everybody present gives the customary opinion but these. `silent`: gives none; then the chair closes the round. */
  opinions: z
    .array(
      z.union([
        z.strictObject({ task: name, person: name, stance, reason: text }),
        z.strictObject({ task: name, person: name, silent: z.literal(true) }),
      ]),
    )
    .default([]),
  /** Every task is approved but these. */
  conclusions: z.array(z.strictObject({ task: name, verdict, ground: text, form: z.record(z.string(), z.unknown()).exactOptional() })).default([]),
  notice: text,
})
export type MeetingSource = z.infer<typeof meetingSource>
