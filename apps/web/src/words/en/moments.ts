import { en as value } from '@khoan-viec/words/value'
import type { SameWords } from '../define-words.ts'
import type vi from '../vi/moments.ts'

const words: SameWords<typeof vi> = {
  title: 'Compare two moments',
  lead: 'What was otherwise at the end of one day than at the end of another, unit by unit, with the entries that did it.',
  back: 'Record',
  from: 'From the end of',
  to: 'To the end of (empty: to now)',
  send: 'Compare',
  between: (from, to, count) => `From ${from} to ${to}: ${count === '1' ? '1 thing' : `${count} things`} changed.`,
  none: 'Nothing changed',
  noneLead: 'Between these moments no task, level or post became another. Choose a longer span.',
  begin: 'Choose the day to begin with',
  beginLead: 'What changed will stand here, unit by unit.',
  kind: value.changedKind,
  fields: value.changedField,
  nothing: value.nothing,
  change: (before, after) => `${before} → ${after}`,
  entries: (count) => (count === '1' ? '1 entry did it' : `${count} entries did it`),
  entry: (number) => `entry ${number}`,
}

export default words
