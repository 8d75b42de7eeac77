import type { Evidence, Task } from '@khoan-viec/domain/task'

/** Every file that stands in a task: in any version of a report, in any delivery. */
export const evidenceIn = (task: Task): readonly Evidence[] => [
  ...task.reports.flatMap(({ versions }) => versions.flatMap(({ evidence }) => evidence)),
  ...task.deliveries.flatMap(({ evidence }) => evidence),
]
