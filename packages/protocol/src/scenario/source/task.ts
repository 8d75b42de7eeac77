import { taskCategories, taskFields } from '@khoan-viec/domain/task'
import { z } from 'zod'
import { day, dayOrNever, file, name, text } from './common.ts'

const indicator = z.strictObject({
  /** Left out: i1, i2 ... in order. */
  id: name.exactOptional(),
  name: text,
  kind: z.enum(['NUMBER', 'YES_NO']).default('NUMBER'),
  /** A yes or no has none. */
  uom: z.string().trim().default(''),
  baseline: z.number(),
  target: z.number(),
  exceed: z.number().exactOptional(),
  weight: z.number().positive().default(1),
})

const milestone = z.strictObject({
  /** Left out: m1, m2 ... in order. */
  id: name.exactOptional(),
  due: day,
  what: text,
  indicator: name.exactOptional(),
  value: z.number().exactOptional(),
})

/** The registration form. Of the last lines, what is left out is filled with customary words. */
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

/** What changes in a form: whole fields, as the form writes them. */
export const formChange = z.partialRecord(formSource.keyof(), z.unknown())

const values = z.record(z.string(), z.number())

const contract = z.strictObject({
  offered: day.exactOptional(),
  decision: text.exactOptional(),
  /** What the superior owes: never empty. */
  duties: z.array(z.strictObject({ what: text, who: text, due: day })).min(1),
  signed: z
    .strictObject({
      secretary: dayOrNever.exactOptional(),
      chairman: dayOrNever.exactOptional(),
      superior: dayOrNever.exactOptional(),
    })
    .exactOptional(),
})

const oneReport = z
  .strictObject({
    on: day,
    by: name,
    values,
    done: text,
    difficulties: text,
    cause: z.enum(['OBJECTIVE', 'SUBJECTIVE']),
    forecast: day,
    files: z.array(file),
  })
  .partial()

const reports = z.strictObject({
  /** Periods left without a report, such as 2024-M05: the system records the miss. */
  skip: z.array(text).default([]),
  /** Where the reported values lead by the last day for delivery; left out: what is delivered, or the target. */
  reaches: values.exactOptional(),
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

const correction = z.strictObject({
  on: day,
  /** What changes in the form. */
  form: formChange,
  /** It goes to a second meeting ... */
  again: z.strictObject({ screened: day, meeting: name }).exactOptional(),
  /** ... or the chair concludes on it without one. */
  concluded: z.strictObject({ on: day, ground: text }).exactOptional(),
})

const part = z.strictObject({
  id: name,
  cell: text,
  cellSecretary: name,
  areaMember: name,
  quota: z.number().positive(),
  /** What the cell reports of each period, counted from the beginning of the year; nothing is said of a period left out. */
  reports: z.record(z.string(), z.number()),
})

/** The quota of one indicator split to cells: whoever answers for a part accepts it, and the parts' reports add up to the unit's. */
const cascade = z.strictObject({ on: day, accepted: day, indicator: name, parts: z.array(part).min(1) })

/** The task was taken over: by a decision from another unit, or from a closed year. Its form is that of the task it goes on from. */
const continuation = z.strictObject({
  task: name,
  since: day,
  /** The contract binds on as it was signed; otherwise one is made anew. */
  bound: z.boolean().default(false),
  /** What is otherwise than there, such as the value that the work goes on from. */
  form: formChange.exactOptional(),
})

/**
 * One task with its whole life. Days left out are those of the scenario's `customs`; a step that does not happen is `false`.
 */
const wholeTask = z.strictObject({
  task: name,
  unit: name,
  form: formSource.exactOptional(),
  /** Instead of a form. */
  continues: continuation.exactOptional(),
  submitted: dayOrNever.exactOptional(),
  /** Who registers, reports and delivers; left out: the unit's secretary registers, its chairman reports and delivers. */
  by: name.exactOptional(),
  endorsed: dayOrNever.exactOptional(),
  resolution: text.exactOptional(),
  /** A task of the superior's own, instead of a registration. */
  added: z.strictObject({ on: day, ground: text }).exactOptional(),
  screened: dayOrNever.exactOptional(),
  meeting: name.exactOptional(),
  /** The correction of a task returned by its meeting. */
  corrected: correction.exactOptional(),
  /** `false`: none is offered, and nothing after it happens. */
  contract: z.union([contract, z.literal(false)]),
  cascade: cascade.exactOptional(),
  reports: z.union([reports, z.literal(false)]).exactOptional(),
  /** One delivery, or several when the first was not accepted; `checked` goes with them in order. */
  delivered: z.union([delivery, z.array(delivery), z.literal(false)]),
  checked: z.union([check, z.array(check), z.literal(false)]).exactOptional(),
})
export const taskSource = wholeTask.refine(
  ({ form, continues }) => (form === undefined) !== (continues === undefined),
  {
    path: ['form'],
    message: 'must be there, or `continues` instead of it',
  },
)
export type TaskSource = z.infer<typeof wholeTask>
export type CascadeSource = z.infer<typeof cascade>
export type CheckSource = z.infer<typeof check>
