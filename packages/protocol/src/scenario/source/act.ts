import { z } from 'zod'
import { day, name, refusalCode, text, time } from './common.ts'

/** One act that no shorthand says: a command as the product takes it, sent by one person at one moment. */
export const actSource = z
  .strictObject({
    on: day,
    at: time.default('09:00'),
    as: name,
    task: name.exactOptional(),
    meeting: name.exactOptional(),
    assessment: name.exactOptional(),
    /** The cycle itself, or its organisation. */
    of: z.enum(['cycle', 'organisation']).exactOptional(),
    do: z.object({ type: text }).catchall(z.json()),
    /** The refusal that is meant to come: nothing is recorded then. */
    expect: refusalCode.exactOptional(),
    /** In words, for whoever watches. */
    note: text.exactOptional(),
  })
  .refine(
    (act) => [act.task, act.meeting, act.assessment, act.of].filter((target) => target !== undefined).length === 1,
    {
      message: 'names exactly one of task, meeting, assessment, of',
    },
  )
export type ActSource = z.infer<typeof actSource>
