import { levels } from '@khoan-viec/domain/assessment'
import { z } from 'zod'
import { day, name, text } from './common.ts'

const level = z.enum(levels)
const degree = z.enum(['XUAT_SAC', 'TOT', 'TRUNG_BINH', 'KEM'])
const target = z.enum(['MET', 'MISSED', 'NOT_APPLICABLE'])

const inputs = z.strictObject({
  common: z.number().min(0).max(30).exactOptional(),
  others: z.array(degree).min(1).exactOptional(),
  mainTargetsMet: z.boolean(),
  basicTargets: z.strictObject({ growth: target, budget: target, disbursement: target, income: target, poverty: target }).exactOptional(),
  faultsRemedied: z.enum(['ALL', 'PARTLY', 'NONE', 'NOT_APPLICABLE']),
  findings: z.array(z.enum(['DEGRADATION', 'DISUNITY', 'SUBORDINATE_CORRUPTION'])),
  confidence: z.strictObject({ low: z.int().min(0), cast: z.int().min(0) }).exactOptional(),
  violations: z.array(
    z.strictObject({
      id: text, decidedOn: day, measure: z.enum(['REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION']), side: z.enum(['PARTY', 'STATE']),
      dutyRelated: z.boolean(), remedied: z.boolean(),
    }),
  ),
  monthsAbsent: z.int().min(0).max(12).exactOptional(),
  absence: z.enum(['SICK', 'MATERNITY', 'OTHER']).exactOptional(),
})

/** A subject is a unit's code or a person's id. `skip`: nothing is given, and the system chases it. */
const selfRank = z.strictObject({
  subject: name, level: level.exactOptional(), statement: text.exactOptional(), on: day.exactOptional(), skip: z.literal(true).exactOptional(),
})
const appraisal = z.strictObject({
  subject: name, level: level.exactOptional(), ground: text.exactOptional(), on: day.exactOptional(),
  inputs: inputs.partial().exactOptional(), skip: z.literal(true).exactOptional(),
})
const vote = z.strictObject({ subject: name, tally: z.partialRecord(level, z.int().min(0)) })
const decision = z.strictObject({ subject: name, level, reason: text, on: day.exactOptional(), decision: text.exactOptional() })

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

export const yearEndSource = z.strictObject({
  selfRanks: z.strictObject({
    on: day, level, statement: z.strictObject({ COLLECTIVE: text, LEADER: text }), exceptions: z.array(selfRank).default([]),
  }),
  appraisals: z.strictObject({
    on: day, level, ground: text, inputs: z.strictObject({ COLLECTIVE: inputs, LEADER: inputs }), exceptions: z.array(appraisal).default([]),
  }),
  /** The body votes and decides as computed but for the exceptions. */
  votes: z.strictObject({ on: day, present: z.int().min(1), exceptions: z.array(vote).default([]) }),
  decisions: z.strictObject({ on: day, decision: text, exceptions: z.array(decision).default([]) }),
  appeals: z.array(appeal).default([]),
  /** Subjects decided once more after an appeal changed what was computed for them. */
  decidedAnew: z.array(z.strictObject({ subject: name, on: day, decision: text, level: level.exactOptional(), reason: text.exactOptional() })).default([]),
  boards: z.array(z.strictObject({ on: day, kind: z.enum(['TERM', 'PERIOD', 'LEVELS']), title: text, content: text })).default([]),
  closed: z.union([day, z.literal(false)]),
})
export type YearEndSource = z.infer<typeof yearEndSource>
