import { all, any, type Query } from './query.ts'
import type { Phrase, Word } from './words.ts'

/** Terms of an entry as a database keeps them: runs of terms side by side, which follow one another with a gap. */
export type Run = readonly string[]

type Spelling = keyof Word
const signs = { exact: '=', plain: '~' } as const

const termsOf = (words: readonly Word[], spelling: Spelling): Run =>
  words.map((word) => signs[spelling] + word[spelling])

/** Each two words side by side. No word holds the sign between them. */
const pairsOf = (words: readonly Word[], spelling: Spelling): Run =>
  words.slice(1).map((word, n) => `${signs[spelling]}${words[n]?.[spelling] ?? ''}_${word[spelling]}`)

/** The words of texts twice: as they are written, and folded. */
export const wordRuns = (texts: readonly (readonly Word[])[]): readonly Run[] =>
  texts.flatMap((words) => [termsOf(words, 'exact'), termsOf(words, 'plain')])

/** Each two words side by side as one term, in the order of the texts, likewise twice. */
export const pairRuns = (texts: readonly (readonly Word[])[]): readonly Run[] =>
  texts.flatMap((words) => [pairsOf(words, 'exact'), pairsOf(words, 'plain')]).filter((run) => run.length > 0)

/** Entries with all these phrases as they were typed. */
export const spelled = (phrases: readonly Phrase[]): Query => allOf(phrases, 'exact')

/** Entries with all these phrases, marks and case aside: those above and more. */
export const folded = (phrases: readonly Phrase[]): Query => allOf(phrases, 'plain')

function allOf(phrases: readonly Phrase[], spelling: Spelling): Query {
  const [first, ...others] = phrases.map((phrase) => sideBySide(phrase, spelling))
  return first ? all(first, ...others) : any([])
}

/** Words are side by side where their pairs are: so no database compares the places of common words wherever both are. */
const sideBySide = (phrase: Phrase, spelling: Spelling): Query => ({
  kind: 'phrase',
  terms: phrase.length > 1 ? pairsOf(phrase, spelling) : termsOf(phrase, spelling),
})
