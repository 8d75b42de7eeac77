import { taskCategories, taskFields } from '@khoan-viec/domain/task'
import { z } from 'zod'
import { decimal, filledLine, id, line, listOf, localDate, text } from '../core/index.ts'

const indicator = z.strictObject({
  id,
  name: line,
  kind: z.enum(['NUMBER', 'YES_NO']),
  uom: line,
  baseline: decimal,
  target: decimal,
  exceed: decimal.exactOptional(),
  weight: decimal,
})

const milestone = z.strictObject({
  id,
  due: localDate,
  what: line,
  indicator: id.exactOptional(),
  value: decimal.exactOptional(),
})

const untilYear = z.number().int().min(2000).max(2100)

/** What a unit registers. Fields may be empty here: which of them a step needs is the domain's to say, field by field. */
export const registration = z.strictObject({
  title: line,
  category: z.enum(taskCategories),
  field: z.enum(taskFields),
  obstacle: text,
  notRoutine: text,
  basis: text,
  product: text,
  indicators: listOf(indicator, 20),
  milestones: listOf(milestone, 40),
  deadline: localDate,
  weight: decimal,
  allOrNothing: z.boolean(),
  leadPerson: line,
  coordination: text,
  responsibility: text,
  authority: text,
  supportAsked: listOf(z.strictObject({ what: text, who: line }), 20),
  risks: text,
  untilYear: untilYear.exactOptional(),
})

/** The exact terms both sides sign. */
export const contractTerms = z.strictObject({
  decision: filledLine,
  title: line,
  obligors: z.strictObject({ collective: id, secretary: id, chairman: id }),
  product: text,
  indicators: listOf(indicator, 20),
  milestones: listOf(milestone, 40),
  deadline: localDate,
  weight: decimal,
  allOrNothing: z.boolean(),
  superiorDuties: listOf(z.strictObject({ id, what: text, who: line, due: localDate }), 20),
  untilYear: untilYear.exactOptional(),
})
