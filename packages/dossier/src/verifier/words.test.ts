import { expect, test } from 'vitest'
import englishPage from '../pages/en.ts'
import vietnamesePage from '../pages/vi.ts'
import en from './en.ts'
import vi from './vi.ts'

/** Every sentence with its key, its blanks filled with dots. */
function sentencesOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, String(words('…', '…'))]]
  return Object.entries(words as object).flatMap(([key, value]) => sentencesOf(value, `${path}/${key}`))
}

test.each([
  ['verifier', vi, en],
  ['pages', vietnamesePage, englishPage],
])('the words of the %s are the same in both languages, in composed letters, none empty', (_, one, other) => {
  const [vietnamese, english] = [sentencesOf(one), sentencesOf(other)]
  expect(english.map(([key]) => key)).toEqual(vietnamese.map(([key]) => key))
  expect(
    [...vietnamese, ...english].filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC')),
  ).toEqual([])
})
