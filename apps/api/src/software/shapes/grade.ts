import { z } from '@hono/zod-openapi'
import { levels } from '@khoan-viec/domain/assessment'
import { cycle } from './shared.ts'

export const gradesAsked = z.strictObject({ cycle })

const level = z.enum(levels)

const grade = z
  .object({
    id: z.string(),
    subject: z.string(),
    kind: z.enum(['COLLECTIVE', 'LEADER']),
    name: z.string(),
    unit: z.string(),
    unitName: z.string(),
    group: z.string(),
    self: level.optional(),
    appraised: level.optional(),
    computed: z.enum([...levels, 'NEEDS_DECISION', 'NOT_RANKED']).optional(),
    decided: level.optional(),
    score: z.number().optional(),
    closed: z.boolean(),
  })
  .openapi('Grade')
export const grades = z.object({ rows: z.array(grade) }).openapi('Grades')
