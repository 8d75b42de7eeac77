import { at, type HistoryEvent, kindOf, particular, payloadsOf, textOf } from './events.ts'

/** A local activity that has run: the engine keeps it as a marker in the history. */
export type LocalActivity = {
  readonly name: string
  readonly attempts: number
  /** Undefined when it failed. */
  readonly result: unknown
  readonly failed: boolean
}

export function localActivityIn(event: HistoryEvent): LocalActivity | undefined {
  if (kindOf(event) !== 'MARKER_RECORDED' || particular(event, 'markerName') !== 'core_local_activity') return undefined
  const [about] = payloadsOf(particular(event, 'details', 'data'))
  const attempts = at(about, 'attempt')
  return {
    name: textOf(at(about, 'activity_type')) ?? '',
    attempts: typeof attempts === 'number' ? attempts : 1,
    result: payloadsOf(particular(event, 'details', 'result'))[0],
    failed: particular(event, 'failure') !== undefined,
  }
}
