import { handoverOutcomes } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { decimal, id, text } from '../core/index.ts'

/** What one head leaves of a task: an outcome, of a part how much of it, 0..1, and a note. */
export const handoverItem = z.strictObject({
  task: id,
  outcome: z.enum(handoverOutcomes),
  fraction: decimal.exactOptional(),
  note: text,
})
