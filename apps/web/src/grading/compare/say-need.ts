import type vi from '../../words/vi/grading-compare.ts'

type NeedWords = Pick<typeof vi, 'needs' | 'lacks' | 'lacksSomething'>

/** What the year's case lacks for a text: `subjects[3].criteria.results` by its last name that has a word. */
export function sayNeed(field: string, words: NeedWords): string {
  const needs: Readonly<Record<string, string>> = words.needs
  const named = field
    .split('.')
    .map((part) => needs[part])
    .findLast((need) => need !== undefined)
  return named === undefined ? words.lacksSomething : words.lacks(named)
}
