import { all, any, type Query } from './query.ts'
import type { Phrase, Word } from './words.ts'

const exactly = ({ exact }: Word): string => `=${exact}`
const plainly = ({ plain }: Word): string => `~${plain}`

/** Terms of an entry as a database keeps them: runs of terms side by side, which follow one another with a gap. */
export type Run = readonly string[]

/** A text's words twice: as they are written, and folded. */
export const runsOf = (words: readonly Word[]): readonly Run[] => [words.map(exactly), words.map(plainly)]

/** Entries with all these phrases as they were typed. */
export const spelled = (phrases: readonly Phrase[]): Query => allOf(phrases, exactly)

/** Entries with all these phrases, marks and case aside: those above and more. */
export const folded = (phrases: readonly Phrase[]): Query => allOf(phrases, plainly)

function allOf(phrases: readonly Phrase[], termOf: (word: Word) => string): Query {
  const [first, ...others] = phrases.map((phrase): Query => ({ kind: 'phrase', terms: phrase.map(termOf) }))
  return first ? all(first, ...others) : any([])
}
