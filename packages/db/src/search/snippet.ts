import { type Phrase, type PlacedWord, placesOf, wordsOf } from './words.ts'

/** A stretch of text; `hit`: it is what was looked for. */
export type SnippetPart = { readonly text: string; readonly hit: boolean }

/** Words shown before the first hit and after it. */
const BEFORE = 8
const AFTER = 22

/** The stretch of the text that carries most of what is looked for, the hits apart; undefined when none carries any. Plain text: whoever shows it escapes it. */
export function snippetOf(texts: readonly string[], phrases: readonly Phrase[]): readonly SnippetPart[] | undefined {
  const marked = texts.map((text) => {
    const words = wordsOf(text)
    const hits = phrases.map((phrase) => spansOf(phrase, words)).filter((spans) => spans.length > 0)
    return { text: text.normalize('NFC'), words, carried: hits.length, spans: hits.flat() }
  })
  const best = marked.toSorted((one, other) => other.carried - one.carried)[0]
  return best && best.carried > 0 ? cut(best.text, best.words, best.spans) : undefined
}

/** The first and the last word of each place where the phrase stands. */
type Span = { readonly first: number; readonly last: number }

const spansOf = (phrase: Phrase, words: readonly PlacedWord[]): readonly Span[] =>
  placesOf(phrase, words).map((first) => ({ first, last: first + phrase.length - 1 }))

function cut(text: string, words: readonly PlacedWord[], spans: readonly Span[]): readonly SnippetPart[] {
  const firstHit = Math.min(...spans.map(({ first }) => first))
  const begins = Math.max(0, firstHit - BEFORE)
  const ends = Math.min(words.length - 1, firstHit + AFTER)
  const hit = new Set(spans.flatMap(({ first, last }) => range(first, last)))
  // A number such as 31/40 is not cut in two.
  const from = begins === 0 ? 0 : text.lastIndexOf(' ', words[begins]?.from ?? 0) + 1
  const to = ends === words.length - 1 ? text.length : (words[ends]?.to ?? text.length)
  const parts: SnippetPart[] = begins === 0 ? [] : [{ text: '… ', hit: false }]
  let at = from
  for (let n = begins; n <= ends; n++) {
    const word = words[n]
    if (!word || !hit.has(n)) continue
    // Words side by side are marked as one, with what stands between them.
    const joins = hit.has(n - 1) && n > begins
    if (!joins && word.from > at) parts.push({ text: text.slice(at, word.from), hit: false })
    parts.push({ text: text.slice(joins ? at : word.from, word.to), hit: true })
    at = word.to
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false })
  if (ends < words.length - 1) parts.push({ text: ' …', hit: false })
  return merged(parts)
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** Stretches of one kind that follow one another are one. */
const merged = (parts: readonly SnippetPart[]): readonly SnippetPart[] =>
  parts.reduce<readonly SnippetPart[]>((done, part) => {
    const last = done.at(-1)
    return last?.hit === part.hit
      ? [...done.slice(0, -1), { text: last.text + part.text, hit: part.hit }]
      : [...done, part]
  }, [])
