import { lights, taskCategories, taskFields, taskStatuses } from '@khoan-viec/domain/task'
import { z } from 'zod'
import { id, localDate, pageOf, searchText } from '../core/index.ts'

export const taskColumns = ['title', 'unit', 'deadline', 'status', 'light', 'progress', 'updated', 'submitted'] as const

export const taskList = z.strictObject({
  text: searchText.optional(),
  unit: id.optional(),
  meeting: id.optional(),
  status: z.array(z.enum(taskStatuses)).max(taskStatuses.length).optional(),
  light: z.array(z.enum(lights)).max(lights.length).optional(),
  origin: z.enum(['REGISTERED', 'ASSIGNED']).optional(),
  category: z.enum(taskCategories).optional(),
  field: z.enum(taskFields).optional(),
  dueBefore: localDate.optional(),
  ...pageOf(taskColumns),
})
export type TaskList = z.output<typeof taskList>
