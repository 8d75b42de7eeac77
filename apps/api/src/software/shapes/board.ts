import { z } from '@hono/zod-openapi'
import { levels } from '@khoan-viec/domain/assessment'
import { lights } from '@khoan-viec/domain/task'
import { outcomes } from './task.ts'

const row = z.object({
  id: z.string(),
  kind: z.enum(['TERM', 'PERIOD', 'LEVELS']),
  title: z.string(),
  at: z.iso.datetime(),
  cycle: z.string(),
})

const line = z
  .object({
    task: z.string(),
    unit: z.string(),
    title: z.string(),
    deadline: z.iso.date(),
    light: z.enum(lights),
    progress: z.number(),
    outcome: z.enum(outcomes).nullable(),
  })
  .openapi('BoardTask')

const level = z
  .object({
    subject: z.string(),
    name: z.string(),
    unit: z.string(),
    kind: z.enum(['COLLECTIVE', 'LEADER']),
    level: z.enum(levels),
  })
  .openapi('BoardLevel')

export const boards = z.object({ rows: z.array(row.openapi('BoardRow')) }).openapi('Boards')
/** A board of levels has `levels`, the others `tasks`. */
export const board = row.extend({ tasks: z.array(line).optional(), levels: z.array(level).optional() }).openapi('Board')
