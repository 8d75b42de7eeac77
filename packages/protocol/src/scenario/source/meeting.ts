import { z } from 'zod'
import { day, name, text } from './common.ts'
import { formChange } from './task.ts'

const stance = z.enum(['AGREE', 'AGREE_WITH_CHANGES', 'RETURN', 'REJECT'])
const verdict = z.enum(['APPROVED', 'APPROVED_WITH_CHANGES', 'RETURNED', 'REJECTED'])

export const meetingSource = z.strictObject({
  meeting: name,
  title: text,
  place: text,
  convened: day,
  on: day,
  /** Everybody is present but these. */
  absent: z.array(name).default([]),
  /** Everybody present agrees but these. Who is `silent` gives no opinion: then the chair closes the round. */
  opinions: z
    .array(
      z.union([
        z.strictObject({ task: name, person: name, stance, reason: text }),
        z.strictObject({ task: name, person: name, silent: z.literal(true) }),
      ]),
    )
    .default([]),
  /** Every task is approved but these. */
  conclusions: z
    .array(z.strictObject({ task: name, verdict, ground: text, form: formChange.exactOptional() }))
    .default([]),
  notice: text,
})
export type MeetingSource = z.infer<typeof meetingSource>
