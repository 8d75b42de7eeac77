import { basicTargets, correctedOutcomes, degrees, findings, levels, measures } from '@khoan-viec/domain/assessment'
import { z } from 'zod'
import { count, decimal, envelope, filledLine, id, line, listOf, localDate, text } from '../core/index.ts'

const level = z.enum(levels)
const targetState = z.enum(['MET', 'MISSED', 'NOT_APPLICABLE'])

const violation = z.strictObject({
  id,
  decidedOn: localDate,
  measure: z.enum(measures),
  side: z.enum(['PARTY', 'STATE']),
  dutyRelated: z.boolean(),
  remedied: z.boolean(),
})

export const appraisedInputs = z.strictObject({
  common: decimal.exactOptional(),
  others: listOf(z.enum(degrees), 40).exactOptional(),
  results: decimal.exactOptional(),
  resultsDegree: z.enum(degrees).exactOptional(),
  assessed: z.strictObject({ organising: decimal, unity: decimal }).exactOptional(),
  mainTargetsMet: z.boolean(),
  basicTargets: z.record(z.enum(basicTargets), targetState).exactOptional(),
  faultsRemedied: z.enum(['ALL', 'PARTLY', 'NONE', 'NOT_APPLICABLE']),
  findings: listOf(z.enum(findings), 10),
  confidence: z.strictObject({ low: count, cast: count }).exactOptional(),
  violations: listOf(violation, 20),
  monthsAbsent: decimal.exactOptional(),
  absence: z.enum(['SICK', 'MATERNITY', 'OTHER']).exactOptional(),
})

const correctedOutcome = z.enum(correctedOutcomes)

export const assessmentCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('self-rank'), level, statement: text }),
  z.strictObject({ type: z.literal('appraise'), inputs: appraisedInputs, level, ground: text }),
  z.strictObject({ type: z.literal('vote'), tally: z.record(level, count), present: count }),
  z.strictObject({ type: z.literal('decide'), level, reason: text, decision: filledLine }),
  z.strictObject({ type: z.literal('appeal'), ground: text }),
  z.strictObject({
    type: z.literal('rule-appeal'),
    upheld: z.boolean(),
    decision: line,
    ground: text,
    corrections: listOf(z.strictObject({ task: id, outcome: correctedOutcome, fraction: decimal.exactOptional() }), 20),
  }),
])

/** `id` is the assessment's: `<cycle>:<subject>`. */
export const assessmentObey = envelope(assessmentCommand)
