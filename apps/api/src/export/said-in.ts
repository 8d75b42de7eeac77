import type { Attribute } from '@khoan-viec/documents/event-log'
import type { EntryDetail } from '@khoan-viec/protocol/record'

/** What of an event is of use to whoever mines the process: names of its values, in the form of the record. */
export const saidNames = [
  'period',
  'verdict',
  'stance',
  'level',
  'outcome',
  'granted',
  'upheld',
  'step',
  'decision',
  'due',
  'act',
] as const

/** Those that the event has, as text. */
export function saidIn(event: EntryDetail['event']): readonly Attribute[] {
  const values: Readonly<Record<string, unknown>> = { ...event }
  return saidNames.flatMap((name) => {
    const value = values[name]
    const isSaid = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return isSaid ? [{ name, value: String(value) }] : []
  })
}
