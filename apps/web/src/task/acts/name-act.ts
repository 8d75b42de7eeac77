import type { TaskView } from '@khoan-viec/protocol/task'
import { sayPeriod } from '../../words/index.ts'
import { nameLapse, taskWords } from '../parts/index.ts'
import type { Offer } from './offered.ts'

/** An act with what it is about, where there can be several. */
export function nameAct(
  { command, subject }: Pick<Offer, 'command' | 'subject'>,
  { task }: Pick<TaskView, 'task'>,
): string {
  const name = taskWords().acts[command]
  if (subject === undefined) return name
  return `${name}: ${nameSubject(command, subject, task)}`
}

function nameSubject(command: Offer['command'], subject: string, task: TaskView['task']): string {
  switch (command) {
    case 'report':
    case 'correct-report':
      return sayPeriod(subject)
    case 'accept-part':
    case 'report-part':
      return task.cascade?.parts.find(({ id }) => id === subject)?.cell ?? subject
    case 'explain':
      return nameLapse(subject, task.contract?.terms.milestones ?? task.registration.milestones)
    default:
      return shorten(task.exchanges.find(({ id }) => id === subject)?.text ?? subject)
  }
}

const LONGEST_CHARS = 48

const shorten = (text: string): string =>
  text.length > LONGEST_CHARS ? `${text.slice(0, LONGEST_CHARS).trimEnd()}…` : text
