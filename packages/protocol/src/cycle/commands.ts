import { z } from 'zod'
import {
  count,
  decimal,
  envelope,
  filledLine,
  id,
  instant,
  line,
  listOf,
  localDate,
  tableOf,
  text,
} from '../core/index.ts'

const window = z.strictObject({ opens: localDate, closes: localDate })
const days = z.number().int().min(0).max(366)

export const cyclePlan = z.strictObject({
  registration: window,
  correctionDays: days,
  signing: z.strictObject({ remindAfterDays: listOf(days, 10), escalateAfterDays: days }),
  reports: z.strictObject({ first: localDate, months: z.boolean(), quarters: z.boolean(), openWorkingDays: days }),
  delivery: localDate,
  acceptance: localDate,
  assessment: window,
  grading: localDate,
  decision: window,
  appeal: window,
  close: localDate,
  shift: z.boolean(),
})

export const cycleTerms = z.strictObject({
  id,
  name: filledLine,
  year: z.number().int().min(2000).max(2100),
  authority: id,
  period: z.strictObject({ from: localDate, to: localDate }),
  side: z.enum(['PARTY', 'STATE']),
  overlays: listOf(id, 10),
  settings: tableOf(z.union([line, decimal, z.boolean()]), 40),
  orientation: text,
  symbol: line,
  limits: z.strictObject({ tasksPerUnit: z.number().int().min(1).max(100) }),
  quorum: z
    .number()
    .refine((share) => share >= 0 && share < 1 && Number(share.toFixed(6)) === share, { error: 'malformed' }),
  rehearsal: z.boolean(),
})

/** Virtual milliseconds in a real one; a day in a millisecond is as fast as anybody needs. */
const rate = z.number().min(0).max(86_400_000)

const clock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('real'), version: count }),
  z.strictObject({
    kind: z.literal('rehearsal'),
    version: count,
    anchorReal: instant,
    anchorVirtual: instant,
    rate,
    paused: z.boolean(),
  }),
])

export const cycleCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open'), terms: cycleTerms, plan: cyclePlan, clock }),
  z.strictObject({ type: z.literal('set-clock'), rate, paused: z.boolean() }),
  z.strictObject({ type: z.literal('move-clock'), to: instant }),
  // What the board shows and what the seal says are asked from the record, never from whoever sends this.
  z.strictObject({ type: z.literal('publish-board'), kind: z.enum(['TERM', 'PERIOD', 'LEVELS']), title: filledLine }),
  z.strictObject({ type: z.literal('close') }),
])

/** `id` is the cycle's; `open` names it in its terms instead. */
export const cycleObey = envelope(cycleCommand)
