import { type Clock, virtualNow } from '@khoan-viec/domain/clock'
import type { Instant } from '@khoan-viec/domain/core'
import { at, type HistoryEvent, kindOf, particular, payloadsOf } from './events.ts'
import { localActivityIn } from './local-activity.ts'

/**
 * Tells the virtual time of the events of a history, as the workflow itself knew it: by the newest clock that it had
 * heard of, in what was said to it and in what the record answered.
 */
export function virtualTimes(events: readonly HistoryEvent[]): readonly Instant[] {
  const heard = events.map(clocksIn)
  let clock: Clock = heard.flat()[0] ?? { kind: 'real', version: 0 }
  return events.map((event, index) => {
    for (const told of heard[index] ?? []) if (told.version > clock.version) clock = told
    return virtualNow(clock, Date.parse(event.eventTime))
  })
}

function clocksIn(event: HistoryEvent): readonly Clock[] {
  const said = [
    ...payloadsOf(particular(event, 'input')),
    ...payloadsOf(particular(event, 'acceptedRequest', 'input', 'args')),
    localActivityIn(event)?.result,
  ]
  // What this workflow says to others tells it nothing new.
  if (kindOf(event).endsWith('INITIATED')) return []
  return said.flatMap((value) => [at(value, 'clock'), at(value, 'first', 'clock')]).filter(isClock)
}

function isClock(value: unknown): value is Clock {
  const kind = at(value, 'kind')
  return typeof at(value, 'version') === 'number' && (kind === 'real' || kind === 'rehearsal')
}
