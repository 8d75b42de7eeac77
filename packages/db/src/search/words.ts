import { fold } from '@khoan-viec/domain/core'

/** A word as it is written and as it is folded, both in lower case. */
export type Word = { readonly exact: string; readonly plain: string }

/** Where a word stands in its text, in UTF-16 units of the text in NFC. */
export type PlacedWord = Word & { readonly from: number; readonly to: number }

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Beyond that nobody's word goes; PostgreSQL takes none of 2 kB. */
const LONGEST = 64

/** The words of a text, whatever database looks for them later: runs of letters, marks and digits. */
export function wordsOf(text: string): readonly PlacedWord[] {
  return [...text.normalize('NFC').matchAll(WORD)].flatMap(({ 0: found, index: from }) => {
    const { exact, plain } = spellingsOf(found)
    return plain === '' ? [] : [{ exact, plain, from, to: from + found.length }]
  })
}

const SPELLINGS_KEPT = 20_000
const spellings = new Map<string, Word>()

/** Vietnamese has some thousand syllables; folding one anew each time is most of what indexing takes. */
function spellingsOf(found: string): Word {
  const kept = spellings.get(found)
  if (kept) return kept
  const exact = shortened(found.toLowerCase())
  const word = { exact, plain: fold(exact) }
  if (spellings.size >= SPELLINGS_KEPT) spellings.clear()
  if (found.length <= LONGEST) spellings.set(found, word)
  return word
}

const shortened = (word: string): string => (word.length > LONGEST ? Array.from(word).slice(0, LONGEST).join('') : word)

/** Words that have to stand side by side. */
export type Phrase = readonly Word[]

const PIECE = /"([^"]*)"|“([^”]*)”|\S+/gu

/**
 * What somebody looks for: each word by itself, in any order; words in quotation marks, and the parts of a number such as
 * `21-QĐ/ThU`, side by side.
 */
export const phrasesIn = (text: string): readonly Phrase[] =>
  [...text.matchAll(PIECE)].map(([piece]) => wordsOf(piece)).filter((words) => words.length > 0)

/** Where the phrase begins among the words, marks and case aside. */
export const placesOf = (phrase: Phrase, words: readonly Word[]): readonly number[] =>
  words.flatMap((_, start) => (phrase.every(({ plain }, n) => words[start + n]?.plain === plain) ? [start] : []))

/** Whether a name carries everything that is looked for. */
export function carries(name: string, phrases: readonly Phrase[]): boolean {
  const words = wordsOf(name)
  return phrases.every((phrase) => placesOf(phrase, words).length > 0)
}
