import { taskCategories, taskFields } from '@khoan-viec/domain/task'
import { z } from 'zod'
import { day, file, name, text } from './common.ts'

const indicator = z.strictObject({
  /** Left out: i1, i2 ... in order. */
  id: name.exactOptional(),
  name: text,
  kind: z.enum(['NUMBER', 'YES_NO']).default('NUMBER'),
  uom: text,
  baseline: z.number(),
  target: z.number(),
  exceed: z.number().exactOptional(),
  weight: z.number().positive().default(1),
})

const milestone = z.strictObject({
  id: name.exactOptional(),
  due: day,
  what: text,
  indicator: name.exactOptional(),
  value: z.number().exactOptional(),
})

/** The registration form. What is left out of the last part is filled with the customary words. */
export const formSource = z.strictObject({
  title: text,
  category: z.enum(taskCategories).default('HARD'),
  field: z.enum(taskFields),
  obstacle: text,
  notRoutine: text,
  basis: text,
  product: text,
  indicators: z.array(indicator).min(1),
  milestones: z.array(milestone).default([]),
  deadline: day,
  weight: z.number().positive().default(1),
  allOrNothing: z.boolean().default(false),
  leadPerson: text.exactOptional(),
  coordination: text.exactOptional(),
  responsibility: text.exactOptional(),
  authority: text.exactOptional(),
  supportAsked: z.array(z.strictObject({ what: text, who: text })).default([]),
  risks: text.exactOptional(),
  untilYear: z.int().exactOptional(),
})
export type FormSource = z.infer<typeof formSource>

const values = z.record(z.string(), z.number())

const signed = z.strictObject({
  secretary: z.union([day, z.literal(false)]).exactOptional(),
  chairman: z.union([day, z.literal(false)]).exactOptional(),
  superior: z.union([day, z.literal(false)]).exactOptional(),
})

const contract = z.strictObject({
  offered: day.exactOptional(),
  decision: text.exactOptional(),
  /** What the superior owes: never empty. */
  duties: z.array(z.strictObject({ what: text, who: text, due: day })).min(1),
  signed: signed.exactOptional(),
})

const oneReport = z.strictObject({
  on: day.exactOptional(),
  by: name.exactOptional(),
  values: values.exactOptional(),
  done: text.exactOptional(),
  difficulties: text.exactOptional(),
  cause: z.enum(['OBJECTIVE', 'SUBJECTIVE']).exactOptional(),
  forecast: day.exactOptional(),
  files: z.array(file).exactOptional(),
})

const reports = z.strictObject({
  /** Periods left without a report, such as 2024-M05: the system records the miss. */
  skip: z.array(text).default([]),
  /** The last period reported on; left out: until the delivery, or to the end. */
  last: text.exactOptional(),
  /** What differs from the customary report, by period. */
  periods: z.record(z.string(), oneReport).default({}),
})

const delivery = z.strictObject({
  on: day.exactOptional(),
  by: name.exactOptional(),
  results: values,
  note: text.exactOptional(),
  files: z.array(file).exactOptional(),
})

const check = z.strictObject({
  on: day.exactOptional(),
  by: name.exactOptional(),
  verdict: z.enum(['ACCEPTED', 'FAILED']).default('ACCEPTED'),
  /** Left out: what was delivered. */
  results: values.exactOptional(),
  quality: z.enum(['GOOD', 'BADLY_DONE']).default('GOOD'),
  onTheSpot: z.boolean().default(true),
  ground: text.exactOptional(),
})

/**
 * One task with its whole life. Dates left out are those of the scenario's `customs`;
 * a step that does not happen is `false`.
 */
export const taskSource = z.strictObject({
  task: name,
  unit: name,
  form: formSource,
  submitted: z.union([day, z.literal(false)]).exactOptional(),
  /** Who registers; left out: the unit's secretary of that day. */
  by: name.exactOptional(),
  endorsed: z.union([day, z.literal(false)]).exactOptional(),
  resolution: text.exactOptional(),
  /** A task of the superior's own, instead of a registration. */
  added: z.strictObject({ on: day, ground: text }).exactOptional(),
  screened: z.union([day, z.literal(false)]).exactOptional(),
  /** Its meeting; a returned task has a second one. */
  meeting: name.exactOptional(),
  /** The correction of a returned task: what changes in the form, when, and the second meeting. */
  corrected: z
    .strictObject({ on: day, endorsed: day, resolution: text.exactOptional(), screened: day, meeting: name, form: formSource.partial() })
    .exactOptional(),
  contract: z.union([contract, z.literal(false)]).exactOptional(),
  reports: z.union([reports, z.literal(false)]).exactOptional(),
  delivered: z.union([delivery, z.literal(false)]).exactOptional(),
  checked: z.union([check, z.literal(false)]).exactOptional(),
})
export type TaskSource = z.infer<typeof taskSource>
