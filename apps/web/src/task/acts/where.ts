import { paths } from '../../app/paths.ts'
import type { ActName } from '../parts/names.ts'

/** Acts that have their form in the task's own room. */
export const actsHere = [
  'report',
  'correct-report',
  'answer-direction',
  'explain',
  'accept-part',
  'report-part',
  'answer-support',
  'decide-change',
  'decide-waiver',
  'direct',
  'request-support',
  'request-change',
  'request-waiver',
  'cascade',
  'deliver',
  'correct-delivery',
  'transfer',
  'close-with-result',
  'cancel',
  'plan-settlement',
  'withdraw-settlement',
] as const satisfies readonly ActName[]
export type ActHere = (typeof actsHere)[number]

const here = new Set<string>(actsHere)
export const isActHere = (command: string): command is ActHere => here.has(command)

/** The page of an act on a task; `subject` is the period, request or lapse it is about. */
export const actPath = (task: string, command: ActHere, subject?: string): string =>
  `${paths.task(task)}?${new URLSearchParams({ do: command, ...(subject === undefined ? {} : { about: subject }) })}`

/** Where an act is done: here, or in the room made for it. */
export function placeOfAct(task: string, command: ActName, subject?: string, meeting?: string): string {
  if (isActHere(command)) return actPath(task, command, subject)
  switch (command) {
    case 'sign':
    case 'offer':
      return paths.contract(task)
    case 'check':
      return paths.acceptance(task)
    case 'correct-check':
      return `${paths.acceptance(task)}?do=${command}`
    case 'give-opinion':
    case 'close-round':
    case 'conclude':
      return paths.meeting(meeting, meeting === undefined ? undefined : task)
    case 'screen':
    case 'send-back':
      return `${paths.meeting()}?prepare=${encodeURIComponent(task)}`
    case 'resubmit':
      return `${paths.register('correct')}?task=${encodeURIComponent(task)}`
    case 'endorse':
      return paths.register()
  }
}
