import { z } from '@hono/zod-openapi'
import { type CorrectedOutcome, lights, taskCategories, taskFields, taskStatuses } from '@khoan-viec/domain/task'
import { id } from '@khoan-viec/protocol/core'
import { cycle, day, pageOf, paged, text } from './shared.ts'

export const tasksAsked = z.strictObject({
  ...paged,
  cycle,
  text,
  unit: id.optional(),
  status: z.enum(taskStatuses).optional(),
  light: z.enum(lights).optional(),
  dueBefore: day,
})

const row = z.object({
  id: z.string(),
  cycle: z.string(),
  unit: z.string(),
  unitName: z.string(),
  title: z.string(),
  category: z.enum(taskCategories),
  field: z.enum(taskFields),
  origin: z.enum(['REGISTERED', 'ASSIGNED']),
  status: z.enum(taskStatuses),
  light: z.enum(lights),
  deadline: z.iso.date(),
  weight: z.number(),
  progress: z.number().min(0).max(1),
  submittedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

const values = z.record(z.string(), z.number())

const indicator = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['NUMBER', 'YES_NO']),
    uom: z.string(),
    baseline: z.number(),
    target: z.number(),
    exceed: z.number().optional(),
    weight: z.number(),
  })
  .openapi('Indicator')

const report = z
  .object({
    period: z.string(),
    at: z.iso.datetime(),
    by: z.string(),
    values,
    done: z.string(),
    difficulties: z.string(),
    forecast: z.iso.date(),
    versions: z.int().min(1),
  })
  .openapi('Report')

const delivery = z
  .object({ at: z.iso.datetime(), by: z.string(), results: values, note: z.string() })
  .openapi('Delivery')

const check = z
  .object({
    at: z.iso.datetime(),
    by: z.string(),
    verdict: z.enum(['ACCEPTED', 'FAILED']),
    results: values,
    quality: z.enum(['GOOD', 'BADLY_DONE']),
    onTheSpot: z.boolean(),
    ground: z.string(),
  })
  .openapi('Check')

export const outcomes = [
  'EXCEEDED',
  'COMPLETED',
  'COMPLETED_LATE',
  'PARTIAL',
  'POOR_QUALITY',
  'NOT_DONE',
  'WAIVED',
] as const satisfies readonly CorrectedOutcome[]

export const tasks = pageOf(row.openapi('TaskRow'), 'Tasks')
export const task = row
  .extend({
    product: z.string(),
    indicators: z.array(indicator),
    milestones: z.array(
      z
        .object({
          id: z.string(),
          due: z.iso.date(),
          what: z.string(),
          indicator: z.string().optional(),
          value: z.number().optional(),
        })
        .openapi('Milestone'),
    ),
    reports: z.array(report),
    missedPeriods: z.array(z.string()),
    deliveries: z.array(delivery),
    checks: z.array(check),
    outcome: z.enum(outcomes).optional(),
    fraction: z.number().optional(),
  })
  .openapi('Task')
