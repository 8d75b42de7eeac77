import type { TaskRecord } from '@khoan-viec/db/task'
import type { Light, Task, TaskCategory, TaskField, TaskStatus } from '@khoan-viec/domain/task'
import type { TaskRow } from '@khoan-viec/protocol/task'

/** A row of the projection as the wire names it. The projection writes only words of the domain. */
export const taskRow = (row: TaskRecord): TaskRow => ({
  id: row.id,
  cycle: row.cycle,
  unit: row.unit,
  unitName: row.unit_name,
  title: row.title,
  /* oxlint-disable typescript/no-unsafe-type-assertion -- as said above */
  category: row.category as TaskCategory,
  field: row.field as TaskField,
  origin: row.origin as Task['origin'],
  status: row.status as TaskStatus,
  light: row.light as Light,
  /* oxlint-enable typescript/no-unsafe-type-assertion */
  deadline: row.deadline,
  weight: row.weight,
  progress: row.progress,
  ...(row.meeting === null ? {} : { meeting: row.meeting }),
  submittedAt: row.submitted_at,
  updatedAt: row.updated_at,
  seq: row.seq,
})
