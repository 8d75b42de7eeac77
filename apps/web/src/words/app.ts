import type { UiWords } from '@khoan-viec/ui/words'
import { format } from '../format/index.ts'
import { defineWords } from './define-words.ts'
import vi from './vi/app.ts'

/** The words of the frame around every room. */
export const appWords = defineWords(vi, () => import('./en/app.ts'))

/** What the components say by themselves, with this product's way of writing numbers and dates. */
export function wordsOfUi(): UiWords {
  const { ui } = appWords()
  const { number, date, month } = format()
  return {
    ...ui,
    number,
    date,
    month,
    rows: (from, to, total) => ui.rows(number(from), number(to), number(total)),
    step: (at, total) => ui.step(number(at), number(total)),
  }
}
