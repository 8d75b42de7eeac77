import { refusalCodes } from '@khoan-viec/domain/core'
import * as recordInEnglish from '@khoan-viec/words/en'
import * as recordInVietnamese from '@khoan-viec/words/vi'
import { describe, expect, test } from 'vitest'
import refusalsInEnglish from './en/refusals.ts'
import refusalsInVietnamese from './vi/refusals.ts'

const languages = ['vi', 'en'] as const

/** Every dictionary by language and room, so that a room added later is checked without being named here. */
const ofRooms = import.meta.glob<unknown>('./{vi,en}/*.ts', { eager: true, import: 'default' })
const ofRecord = { './vi/record-words.ts': recordInVietnamese, './en/record-words.ts': recordInEnglish }
const files: Readonly<Record<string, unknown>> = { ...ofRooms, ...ofRecord }

const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))]

test('there are dictionaries to check', () => {
  expect(rooms).toContain('app.ts')
})

describe.each(rooms)('%s', (room) => {
  test('has the same keys and blanks in Vietnamese and in English', () => {
    const [vietnamese, english] = languages.map((language) => shapesOf(files[`./${language}/${room}`]))
    expect(english).toEqual(vietnamese)
  })

  test.each(languages)('says something, in composed letters, under every key in %s', (language) => {
    const sentences = sentencesOf(files[`./${language}/${room}`])
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter(([, text]) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([])
  })
})

test.each([
  ['vi', refusalsInVietnamese],
  ['en', refusalsInEnglish],
])('every refusal of the domain has its own sentence in %s', (_, { refusals }) => {
  const sentences = refusalCodes.map((code) => refusals[code]((name) => `<${name}>`))
  expect(new Set(sentences).size).toBe(refusalCodes.length)
})

/** Keys with the kind of their value: a text, or a number of blanks. */
function shapesOf(words: unknown): unknown {
  if (typeof words === 'function') return words.length
  if (typeof words !== 'object' || words === null) return typeof words
  return Object.fromEntries(
    Object.entries(words)
      .map(([key, value]) => [key, shapesOf(value)] as const)
      .sort(([left], [right]) => left.localeCompare(right)),
  )
}

/** Every sentence with its key; blanks are filled with a mark that also serves as a function or number. */
function sentencesOf(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') return [[path, String(words(...Array.from({ length: words.length }, () => blank)))]]
  if (typeof words !== 'object' || words === null) return [[path, '']]
  return Object.entries(words).flatMap(([key, value]) => sentencesOf(value, `${path}/${key}`))
}

const blank: unknown = new Proxy(() => '…', {
  get: () => () => '…',
})
