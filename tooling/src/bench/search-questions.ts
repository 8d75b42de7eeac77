import type { EntrySearch } from '@khoan-viec/db/search'
import { fold } from '@khoan-viec/domain/core'

export type Question = { readonly name: string; readonly search: EntrySearch; readonly offset: number }

const LAST_BY_WORDS = 970
const LAST = 9_970

/** Every kind of question an auditor can ask of entries told in these words, the hardest of each kind among them. */
export function questionsOf(words: readonly string[]): readonly Question[] {
  const all = { scope: 'ALL', open: ['cycle'] } as const
  const [first = '', second = '', third = '', ...others] = byFrequency(words)
  const rare = others.at(-1) ?? ''
  const some = others[Math.floor(others.length / 8)] ?? ''
  const said = words.findIndex((word) => word === first)
  const spellings = [
    first,
    rare,
    `${first} ${second}`,
    `${first} ${second} ${third}`,
    `${first} ${some}`,
    `${some} ${rare}`,
    'đ',
    `"${first} ${second}"`,
    `"${first} ${second} ${third}"`,
    `"${words.slice(said, said + 4).join(' ')}"`,
    `"${first} ${rare}"`,
  ]
  const filters: readonly Omit<EntrySearch, 'scope' | 'open'>[] = [
    {},
    { person: 'p-77' },
    { post: 'AUDITOR' },
    { unit: 'u-7' },
    { kinds: ['reported', 'report-corrected', 'report-missed'] },
    { from: '2023-03-05', to: '2024-09-17' },
    { from: '2029-06-01' },
    { from: '2020-01-02', to: '2029-12-27' },
    { system: true },
    { stream: 'task/t-77' },
  ]
  const narrowed = filters.slice(1).flatMap((filter) => [
    { ...filter, text: fold(first) },
    { ...filter, text: `"${first} ${second}"` },
  ])
  const commune = { scope: { units: ['u-7'], tasks: ['t-1', 't-2'] }, open: ['cycle'] } as const
  return [
    ...spellings.flatMap((text) => [
      { name: text, search: { ...all, text }, offset: 0 },
      { name: fold(text), search: { ...all, text: fold(text) }, offset: 0 },
    ]),
    ...[...filters, ...narrowed, { text: first, unit: 'u-7', from: '2024-01-01', to: '2024-12-31', system: false }].map(
      (filter) => ({ name: JSON.stringify(filter), search: { ...all, ...filter }, offset: 0 }),
    ),
    { name: `${fold(first)}, to a commune`, search: { ...commune, text: fold(first) }, offset: 0 },
    { name: `${fold(first)}, last page`, search: { ...all, text: fold(first) }, offset: LAST_BY_WORDS },
    { name: `${first} ${second}, last page`, search: { ...all, text: `${first} ${second}` }, offset: LAST_BY_WORDS },
    { name: 'all, last page', search: all, offset: LAST },
    { name: 'days, last page', search: { ...all, from: '2023-03-05', to: '2024-09-17' }, offset: LAST },
  ]
}

/** Words with marks, the most common first. */
function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const word of words)
    if (/^\p{L}+$/u.test(word) && fold(word) !== word) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word)
}
