import { taskCategories, taskFields } from '@khoan-viec/domain/task'
import { z } from 'zod'
import { day, name, text } from './common.ts'

const share = z.number().min(0).max(1)

/** Numbers from one to another, in steps. */
const range = z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive().default(1) })
export type Range = z.infer<typeof range>

const names = z.strictObject({ middles: z.array(text).min(1), givens: z.array(text).min(1) })

/** A kind of task. `{unit}` in its words is the unit's name. */
const kind = z.strictObject({
  kind: name,
  category: z.enum(taskCategories),
  field: z.enum(taskFields),
  title: text,
  obstacle: text,
  notRoutine: text,
  basis: text,
  product: text,
  indicator: z.strictObject({
    name: text,
    uom: text,
    baseline: range,
    /** How far it is to the target; below 0 where less is better. */
    way: range,
    /** What more, in steps of the way, exceeds. */
    exceed: z.int().min(1),
  }),
  duty: z.strictObject({ what: text, who: text, due: day }),
})
export type KindSource = z.infer<typeof kind>

export const generatedOutcomes = [
  'EXCEEDED',
  'COMPLETED',
  'COMPLETED_LATE',
  'PARTIAL',
  'POOR_QUALITY',
  'NOT_DONE',
] as const

/** Units, people and tasks made up from a seed: the same seed makes the same year. */
export const generateSource = z.strictObject({
  seed: z.int(),
  /** Code and name of each unit made; a name beginning with Phường is a ward's. */
  places: z.array(z.tuple([name, text])),
  /** Groups of peers. */
  groups: z.strictObject({ COMMUNE: text, WARD: text }),
  from: day,
  headsFrom: day,
  /** Share of units whose secretary is also their chairman. */
  inTwoPosts: share,
  surnames: z.array(text).min(1),
  men: names,
  women: names,
  tasksPerUnit: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }),
  /** Tasks go to these in turn, unit by unit. */
  meetings: z.array(name).min(1),
  deadline: day,
  /** Deadline of tasks that will be late. */
  earlyDeadline: day,
  /** How often, of a hundred or of any other sum. */
  outcomes: z.strictObject({
    EXCEEDED: z.number().min(0),
    COMPLETED: z.number().min(0),
    COMPLETED_LATE: z.number().min(0),
    PARTIAL: z.number().min(0),
    POOR_QUALITY: z.number().min(0),
    NOT_DONE: z.number().min(0),
  }),
  /** Share of reports that never come. */
  missedReports: share,
  /** Common points that the appraisers give. */
  common: range,
  kinds: z.array(kind).min(1),
})
export type GenerateSource = z.infer<typeof generateSource>
