import { kindOfStream } from '@khoan-viec/domain/stream'
import type { Entry } from '../record/entry.ts'
import { any, type Query, term } from './query.ts'

/** What an entry can be chosen by besides its words. Names stand nowhere in it: people, units and streams are marked by their ids. */
const names = {
  actor: 'by:',
  person: 'p:',
  post: 't:',
  unit: 'u:',
  kind: 'k:',
  stream: 's:',
  streamKind: 'g:',
  day: 'd:',
  month: 'm:',
  year: 'y:',
  decade: 'e:',
} as const

/** FTS5 folds the letters of ASCII; two ids that differ by case alone are two. */
export const mark = (name: keyof typeof names, value: string): string =>
  names[name] + value.replaceAll(/[A-Z]/g, (letter) => `^${letter.toLowerCase()}`)

export const marked = (name: keyof typeof names, value: string): Query => term(mark(name, value))

export function marksOf(entry: Entry): readonly string[] {
  const { actor, unit, kind, stream } = entry
  return [
    ...('person' in actor ? [mark('actor', 'person'), mark('person', actor.person)] : [mark('actor', 'system')]),
    ...('person' in actor && actor.tenure ? [mark('post', actor.tenure.post)] : []),
    ...(unit === undefined ? [] : [mark('unit', unit)]),
    mark('kind', kind),
    mark('stream', stream),
    mark('streamKind', kindOfStream(stream)),
  ]
}

/** Every entry there is. */
export const everything: Query = any([marked('actor', 'person'), marked('actor', 'system')])
