import { z } from 'zod'
import { day, name, text } from './common.ts'

const window = z.strictObject({ opens: day, closes: day })

export const cycleSource = z.strictObject({
  id: name,
  name: text,
  year: z.int().min(2018).max(2100),
  /** The period graded; its last day selects the regulation. */
  period: z.strictObject({ from: day, to: day }),
  side: z.enum(['PARTY', 'STATE']),
  overlays: z.array(text),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  orientation: text,
  /** How the authority's papers are numbered: the ThU of 12-QĐ/ThU. */
  symbol: text,
  limits: z.strictObject({ tasksPerUnit: z.int().min(1) }),
  /** Share of a body's members not recused that must be exceeded by those present. */
  quorum: z.number().min(0).max(1),
})

export const planSource = z.strictObject({
  registration: window,
  correctionDays: z.int().min(1),
  signing: z.strictObject({ remindAfterDays: z.array(z.int().min(1)), escalateAfterDays: z.int().min(1) }),
  reports: z.strictObject({ first: day, months: z.boolean(), quarters: z.boolean(), openWorkingDays: z.int().min(1) }),
  delivery: day,
  acceptance: day,
  assessment: window,
  grading: day,
  decision: window,
  appeal: window,
  close: day,
  shift: z.boolean(),
})
