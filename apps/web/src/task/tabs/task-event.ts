import type { SealedOpinion } from '@khoan-viec/domain/access'
import type { TaskEvent } from '@khoan-viec/domain/task'
import type { EntryDetail } from '@khoan-viec/protocol/record'

/** What happened, where the entry stands on a task's stream: that one holds no other events, though its type could. */
export const taskEventOf = ({ stream, event }: EntryDetail): TaskEvent | SealedOpinion | undefined =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind of the stream says which events it holds
  stream.kind === 'task' ? (event as TaskEvent | SealedOpinion) : undefined
