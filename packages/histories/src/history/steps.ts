import { at, type HistoryEvent, kindOf, particular, payloadsOf, textOf } from './events.ts'
import { virtualTimes } from './clock-of.ts'
import { localActivityIn } from './local-activity.ts'
import type { Step, StepOutcome } from './step.ts'

type Told = Omit<Step, 'event' | 'at' | 'atReal'>

/** What a workflow did and heard, in order, for people to read. */
export function stepsIn(events: readonly HistoryEvent[]): readonly Step[] {
  const times = virtualTimes(events)
  const ends = endsOf(events)
  return events.flatMap((event, index) => {
    const told = tell(event, ends)
    const atReal = new Date(event.eventTime).toISOString()
    return told ? [{ event: Number(event.eventId), at: times[index] ?? atReal, atReal, ...told }] : []
  })
}

type Ends = ReadonlyMap<string, HistoryEvent>

function tell(event: HistoryEvent, ends: Ends): Told | undefined {
  const end = ends.get(event.eventId)
  const outcome = outcomeOf(end)
  switch (kindOf(event)) {
    case 'WORKFLOW_EXECUTION_STARTED':
      return { kind: 'started', outcome: 'done' }
    case 'WORKFLOW_EXECUTION_UPDATE_ACCEPTED':
      return tellCommand(event, end)
    case 'WORKFLOW_EXECUTION_SIGNALED':
      return { kind: 'heard', outcome: 'done', ...nameOf(event, 'signalName'), ...wordIn(particular(event, 'input')) }
    case 'SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED':
      return {
        kind: 'said',
        outcome,
        ...nameOf(event, 'signalName'),
        ...wordIn(particular(event, 'input')),
        ...otherIn(particular(event, 'workflowExecution', 'workflowId')),
      }
    case 'START_CHILD_WORKFLOW_EXECUTION_INITIATED':
      return { kind: 'child', outcome, ...otherIn(particular(event, 'workflowId')) }
    case 'ACTIVITY_TASK_SCHEDULED':
      return { kind: 'activity', outcome, name: textOf(particular(event, 'activityType', 'name')) ?? '' }
    case 'MARKER_RECORDED':
      return tellRecord(event)
    case 'TIMER_STARTED':
      return { kind: 'timer', outcome, waitMs: millisecondsIn(particular(event, 'startToFireTimeout')) }
    case 'WORKFLOW_EXECUTION_COMPLETED':
      return { kind: 'ended', outcome: 'done' }
    case 'WORKFLOW_EXECUTION_CONTINUED_AS_NEW':
      return { kind: 'continued', outcome: 'done' }
    case 'WORKFLOW_TASK_FAILED':
    case 'WORKFLOW_EXECUTION_FAILED':
    case 'WORKFLOW_EXECUTION_TERMINATED':
      return { kind: 'failed', outcome: 'failed' }
    default:
      return undefined
  }
}

function tellCommand(event: HistoryEvent, end: HistoryEvent | undefined): Told {
  const [message] = payloadsOf(particular(event, 'acceptedRequest', 'input', 'args'))
  const name = textOf(at(message, 'command', 'type'))
  const named = name === undefined ? {} : { name }
  if (!end) return { kind: 'command', outcome: 'open', ...named }
  const refusal = particular(end, 'outcome', 'failure')
  if (refusal !== undefined)
    return { kind: 'command', outcome: 'refused', ...named, refusal: textOf(at(refusal, 'message')) ?? '' }
  const seq = at(payloadsOf(particular(end, 'outcome', 'success'))[0], 'seq')
  return { kind: 'command', outcome: 'done', ...named, ...(typeof seq === 'number' ? { seq } : {}) }
}

function tellRecord(event: HistoryEvent): Told | undefined {
  const activity = localActivityIn(event)
  if (!activity) return undefined
  const { name, attempts, failed, result } = activity
  const seq = at(result, 'recorded', 'seq')
  return {
    kind: 'record',
    outcome: failed ? 'failed' : 'done',
    name,
    ...(typeof seq === 'number' ? { seq } : {}),
    ...(attempts > 1 ? { attempts } : {}),
  }
}

/** Which event ends what an earlier one began, by the number of that one. */
function endsOf(events: readonly HistoryEvent[]): Ends {
  const ends = new Map<string, HistoryEvent>()
  for (const event of events) {
    for (const name of ['acceptedEventId', 'initiatedEventId', 'scheduledEventId', 'startedEventId'] as const) {
      const began = textOf(particular(event, name))
      if (began !== undefined && /(COMPLETED|FAILED|FIRED|CANCELED|SIGNALED|TIMED_OUT|_STARTED)$/.test(kindOf(event)))
        ends.set(began, event)
    }
  }
  return ends
}

function outcomeOf(end: HistoryEvent | undefined): StepOutcome {
  const kind = end && kindOf(end)
  if (kind === undefined || kind === 'ACTIVITY_TASK_STARTED') return 'open'
  if (kind.endsWith('CANCELED')) return 'cancelled'
  return /(FAILED|TIMED_OUT)$/.test(kind) ? 'failed' : 'done'
}

/** What another workflow wants done, if it wants something done. */
function wordIn(input: unknown): Pick<Told, 'name'> {
  const name = textOf(at(payloadsOf(input)[0], 'command', 'type'))
  return name === undefined ? {} : { name }
}

const nameOf = (event: HistoryEvent, field: string): Pick<Told, 'name'> => ({ name: textOf(particular(event, field)) ?? '' })

const otherIn = (id: unknown): Pick<Told, 'other'> => (typeof id === 'string' ? { other: id } : {})

/** `172800s`, as the engine writes a duration. */
function millisecondsIn(duration: unknown): number {
  const seconds = Number(textOf(duration)?.replace(/s$/, ''))
  return Number.isFinite(seconds) ? Math.round(seconds * 1000) : 0
}
