import { z } from 'zod'
import { envelope, filledLine, id, line, listOf, localDate } from '../core/index.ts'

const agenda = listOf(id, 300)

export const meetingCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('convene'),
    meeting: id,
    cycle: id,
    title: filledLine,
    date: localDate,
    place: line,
    agenda,
  }),
  z.strictObject({ type: z.literal('set-agenda'), agenda }),
  z.strictObject({ type: z.literal('open'), present: listOf(id, 100) }),
  z.strictObject({ type: z.literal('close'), notice: line }),
])

/** `id` is the meeting's; `convene` names it in the command instead. */
export const meetingObey = envelope(meetingCommand)
