import { refuse, type Refused } from './result.ts'

/** Characters of a paragraph: a reason, a ground, a statement. Keeps an entry of the record under its 32 KB. */
export const PARAGRAPH = 4000
/** Characters of a line: a title, a name, a place. */
export const LINE = 300

/** Refuses a text that is blank, longer than so many characters, or no valid Unicode. */
export function checkText(field: string, text: string, longest = PARAGRAPH): Refused | undefined {
  if (text.trim() === '') return refuse('missing', { field })
  return checkOptionalText(field, text, longest)
}

/** The same for a text that may be blank. */
export function checkOptionalText(field: string, text: string, longest = PARAGRAPH): Refused | undefined {
  if (text.length > longest) return refuse('too-long', { field, data: { limit: longest, actual: text.length } })
  return text.isWellFormed() ? undefined : refuse('malformed', { field })
}

const DOCUMENT_NUMBER = /^\d{1,6}\p{L}?[-/]\p{L}[\p{L}\d]*(?:[-/.][\p{L}\d]+)*$/u

/** Refuses what cannot be the number of a paper, such as `12-TB/ThU` or `77/2025/QĐ-UBND`; loosely, as customs differ. */
export function checkDocumentNumber(field: string, text: string): Refused | undefined {
  const blankOrLong = checkText(field, text, LINE)
  if (blankOrLong) return blankOrLong
  return DOCUMENT_NUMBER.test(text.trim().replace(/^(\d+)\/\d{4}\//, '$1/'))
    ? undefined
    : refuse('malformed', { field })
}

/** Least and most, both allowed. */
export type Bounds = readonly [least: number, most: number]

/** Refuses a number outside its bounds, both included, or with more than so many decimals (0: whole numbers). */
export function checkNumber(field: string, value: number, [least, most]: Bounds, decimals = 6): Refused | undefined {
  const exact = Number.isFinite(value) && Number(value.toFixed(decimals)) === value
  return exact && value >= least && value <= most ? undefined : refuse('malformed', { field, data: { least, most } })
}

/** Refuses a value that is none of those allowed. Commands come typed, but a replayed or hand-made one may lie. */
export const checkOneOf = (field: string, value: string, allowed: readonly string[]): Refused | undefined =>
  allowed.includes(value) ? undefined : refuse('malformed', { field })

/** Refuses a list that is too long or names something twice; the field names the second place. */
export function checkDistinct(field: string, values: readonly string[], most: number): Refused | undefined {
  if (values.length > most) return refuse('too-many', { field, data: { limit: most, actual: values.length } })
  const twice = values.findIndex((value, index) => values.indexOf(value) !== index)
  return twice === -1 ? undefined : refuse('malformed', { field: `${field}[${twice}]` })
}

/** The first refusal that a check of one item of a list gives. */
export function checkEach<Item>(
  items: readonly Item[],
  check: (item: Item, index: number) => Refused | undefined,
): Refused | undefined {
  for (const [index, item] of items.entries()) {
    const refused = check(item, index)
    if (refused) return refused
  }
  return undefined
}
