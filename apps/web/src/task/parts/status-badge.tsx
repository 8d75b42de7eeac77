import type { TaskStatus } from '@khoan-viec/domain/task'
import { Badge, type Tone } from '@khoan-viec/ui/status'
import { terms } from '../../words/index.ts'

const tones: Readonly<Record<TaskStatus, Tone | 'blue'>> = {
  SUBMITTED: 'grey',
  ENDORSED: 'grey',
  SENT_BACK: 'amber',
  SCREENED: 'blue',
  IN_REVIEW: 'blue',
  REVIEWED: 'blue',
  RETURNED: 'amber',
  APPROVED: 'blue',
  OFFERED: 'amber',
  IN_PROGRESS: 'blue',
  DELIVERED: 'blue',
  ACCEPTED: 'green',
  REJECTED: 'red',
  WITHDRAWN: 'grey',
  WAIVED: 'grey',
  NOT_DONE: 'red',
  SETTLED: 'grey',
}

export function StatusBadge(props: { status: TaskStatus }) {
  return <Badge tone={tones[props.status]}>{terms().status[props.status]}</Badge>
}
