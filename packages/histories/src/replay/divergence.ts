import { type HistoryEvent, kindOf } from '../history/events.ts'
import type { Replayer } from './open-replayer.ts'

/** Where the code of a build does something else than the history says, and what. */
export type Divergence = {
  readonly code: 'diverged'
  /** The event at which it was found, from 1, and its kind as the engine calls it; absent when that was not looked for. */
  readonly event?: number
  readonly kind?: string
  readonly reason: string
}

/**
 * Finds the step of the workflow at which a replay fails: the engine often says what differs and not where. Each step
 * begins with a task being scheduled; the shortest beginning that fails ends with the step that is looked for.
 */
export async function locate(
  replayer: Replayer,
  { workflow, events }: { readonly workflow: string; readonly events: readonly HistoryEvent[] },
  complaint: string,
): Promise<Divergence> {
  const ends = stepEnds(events)
  let [least, most] = [0, ends.length - 1]
  let found = complaint
  while (least < most) {
    const middle = (least + most) >> 1
    const said = await replayer.replay(workflow, events.slice(0, ends[middle]))
    if (said === undefined) least = middle + 1
    else [most, found] = [middle, said]
  }
  const done = doneIn(events.slice(ends[most - 1] ?? 0, ends[most]))
  const named = /HistoryEvent\(id: (\d+)/.exec(found)?.[1]
  const event = done.find(({ eventId }) => eventId === named) ?? done.find((each) => !isHeard(each)) ?? done[0]
  return {
    code: 'diverged',
    event: Number(event?.eventId ?? 1),
    kind: event ? kindOf(event) : '',
    reason: reasonIn(found),
  }
}

/** Where each step ends: before the task after it is scheduled. */
function stepEnds(events: readonly HistoryEvent[]): readonly number[] {
  const begins = events.flatMap((event, index) => (kindOf(event) === 'WORKFLOW_TASK_SCHEDULED' ? [index] : []))
  return [...begins.slice(1), events.length]
}

/** What the workflow did in a step: it follows the completion of the step's task. */
function doneIn(step: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const completed = step.findIndex((event) => kindOf(event) === 'WORKFLOW_TASK_COMPLETED')
  return step.length > completed + 1 ? step.slice(completed + 1) : step
}

const isHeard = (event: HistoryEvent): boolean => kindOf(event) === 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED'

/** What the engine says against a replay, without its trappings. */
export function reasonIn(complaint: string): string {
  const inner = /Failure \{ message: "((?:[^"\\]|\\.)*)"/.exec(complaint)?.[1]
  return (inner ?? complaint).replaceAll(/\\(.)/g, '$1').replace(/^\[TMPRL\d+\] /, '').split('\n', 1)[0] ?? ''
}
