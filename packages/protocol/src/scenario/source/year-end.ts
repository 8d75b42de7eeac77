import { levels } from '@khoan-viec/domain/assessment'
import { z } from 'zod'
import { appraisedInputs } from '../../assessment/index.ts'
import { day, dayOrNever, name, text } from './common.ts'

const level = z.enum(levels)

/** A subject is a unit's code or a person's id. `skip`: nothing is given; the system chases it, and an act may give it later. */
const selfRank = z.strictObject({
  subject: name,
  level: level.exactOptional(),
  statement: text.exactOptional(),
  on: day.exactOptional(),
  skip: z.literal(true).exactOptional(),
})
const appraisal = z.strictObject({
  subject: name,
  level: level.exactOptional(),
  ground: text.exactOptional(),
  on: day.exactOptional(),
  /** What differs from the customary inputs. */
  inputs: z.partialRecord(appraisedInputs.keyof(), z.json()).exactOptional(),
  skip: z.literal(true).exactOptional(),
})

const appeal = z.strictObject({
  subject: name,
  on: day,
  by: name.exactOptional(),
  ground: text,
  ruled: z.strictObject({
    on: day,
    upheld: z.boolean(),
    decision: text,
    ground: text,
    corrections: z
      .array(
        z.strictObject({
          task: name,
          outcome: z.enum(['EXCEEDED', 'COMPLETED', 'COMPLETED_LATE', 'PARTIAL', 'POOR_QUALITY', 'NOT_DONE', 'WAIVED']),
          fraction: z.number().min(0).max(1).exactOptional(),
        }),
      )
      .default([]),
  }),
})

const decision = z.strictObject({
  subject: name,
  level,
  reason: text,
  on: day.exactOptional(),
  decision: text.exactOptional(),
})

export const yearEndSource = z.strictObject({
  selfRanks: z.strictObject({
    on: day,
    level,
    statement: z.strictObject({ COLLECTIVE: text, LEADER: text }),
    exceptions: z.array(selfRank).default([]),
  }),
  appraisals: z.strictObject({
    on: day,
    level,
    ground: text,
    inputs: z.strictObject({ COLLECTIVE: appraisedInputs, LEADER: appraisedInputs }),
    exceptions: z.array(appraisal).default([]),
  }),
  /** The body votes for what was computed, all of `present` alike, but for the exceptions. */
  votes: z.strictObject({
    on: day,
    present: z.int().min(1),
    exceptions: z.array(z.strictObject({ subject: name, tally: z.partialRecord(level, z.int().min(0)) })).default([]),
  }),
  /** It decides as computed, but for the exceptions. `decision`: number of the paper. */
  decisions: z.strictObject({
    on: day,
    decision: text,
    exceptions: z.array(decision).default([]),
    /** How the body settles a level that the regulation leaves open; without it, such subjects need an exception each. */
    open: z.strictObject({ choose: z.enum(['BEST', 'LOWEST']), reason: text }).exactOptional(),
  }),
  appeals: z.array(appeal).default([]),
  /** Subjects decided once more, after an appeal changed what was computed. Without `level`: as computed then. */
  decidedAnew: z
    .array(
      z.strictObject({
        subject: name,
        on: day,
        decision: text,
        level: level.exactOptional(),
        reason: text.exactOptional(),
      }),
    )
    .default([]),
  /** What a board shows is read from the record when it is published. */
  boards: z.array(z.strictObject({ on: day, kind: z.enum(['TERM', 'PERIOD', 'LEVELS']), title: text })).default([]),
  closed: dayOrNever,
})
export type YearEndSource = z.infer<typeof yearEndSource>
