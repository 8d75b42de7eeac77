/** One event of a workflow's history, as the engine's JSON has it. Its particulars stand under a name of its kind. */
export type HistoryEvent = {
  readonly eventId: string
  readonly eventTime: string
  readonly eventType: string
  readonly [particulars: string]: unknown
}

const PREFIX = 'EVENT_TYPE_'

/** @throws SyntaxError, TypeError for what is not the JSON of a history. */
export function eventsOf(json: string): readonly HistoryEvent[] {
  const history: unknown = JSON.parse(json)
  const events = at(history, 'events')
  if (!Array.isArray(events) || !events.every(isEvent)) throw new TypeError('not a history')
  return events
}

/** What kind of event it is, without the engine's prefix: `TIMER_FIRED`. */
export const kindOf = ({ eventType }: HistoryEvent): string => eventType.replace(PREFIX, '')

/** A particular of an event: `WORKFLOW_EXECUTION_SIGNALED` has its own under `workflowExecutionSignaledEventAttributes`. */
export const particular = (event: HistoryEvent, ...path: readonly string[]): unknown =>
  at(event, `${camel(kindOf(event))}EventAttributes`, ...path)

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What stands at a path of a value that nobody vouches for; undefined when nothing does. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here: unknown = value
  for (const name of path) here = isRecord(here) && Object.hasOwn(here, name) ? here[name] : undefined
  return here
}

/** The values of a list of payloads: this product sends nothing but JSON. */
export function payloadsOf(value: unknown): readonly unknown[] {
  const payloads = at(value, 'payloads')
  return Array.isArray(payloads) ? payloads.map((payload: unknown) => valueOf(at(payload, 'data'))) : []
}

function valueOf(data: unknown): unknown {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(Buffer.from(data, 'base64').toString())
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isEvent = (value: unknown): value is HistoryEvent =>
  typeof at(value, 'eventId') === 'string' &&
  typeof at(value, 'eventTime') === 'string' &&
  typeof at(value, 'eventType') === 'string'

const camel = (kind: string): string =>
  kind.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
