import { type HistoryEvent, kindOf, particular, textOf } from './events.ts'

/**
 * The build of the code that made the last step. It had to replay all steps before its own, whoever made those, so with
 * it the whole can be replayed. Undefined when the worker did not name its build.
 */
export function buildIn(events: readonly HistoryEvent[]): string | undefined {
  const last = events.findLast((event) => kindOf(event) === 'WORKFLOW_TASK_COMPLETED')
  return (
    last &&
    (textOf(particular(last, 'deploymentVersion', 'buildId')) ?? textOf(particular(last, 'workerVersion', 'buildId')))
  )
}
