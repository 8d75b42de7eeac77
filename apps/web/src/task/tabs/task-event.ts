import type { SealedOpinion } from '@khoan-viec/domain/access'
import type { TaskEvent } from '@khoan-viec/domain/task'
import vi from '../../words/vi/task.ts'

/** Whether what happened is an event of a task: a task's history holds no others, though its type could. */
export const isTaskEvent = (event: { readonly type: string }): event is TaskEvent | SealedOpinion =>
  event.type in vi.events
