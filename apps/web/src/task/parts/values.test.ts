import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { formatNumber, parseNumber } from '../../format/numbers.ts'
import { readValues, typeValues } from './values.ts'

const number = { id: 'n', kind: 'NUMBER' } as const
const yesNo = { id: 'y', kind: 'YES_NO' } as const
const indicators = [number, yesNo]

const exact = fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6)

property.prop([exact, fc.constantFrom(0, 1), fc.constantFrom('vi' as const, 'en' as const)])(
  'values that were typed for the reader are read back as themselves',
  (n, y, language) => {
    const typed = typeValues(indicators, { n, y }, (value) => formatNumber(language, value))
    const read = readValues(indicators, typed, (text) => parseNumber(language, text))
    expect(read).toEqual({ values: { n, y }, faults: [] })
  },
)

property.prop([fc.string(), fc.string()])('whatever is typed is a value or a fault, never both', (n, y) => {
  const { values, faults } = readValues(indicators, { n, y }, (text) => parseNumber('vi', text))
  expect([...Object.keys(values), ...faults].toSorted()).toEqual(['n', 'y'])
})

test('an empty field is a fault, and a seventh decimal too', () => {
  expect(readValues(indicators, {}, (text) => parseNumber('vi', text)).faults).toEqual(['n', 'y'])
  expect(readValues([number], { n: '0,1234567' }, (text) => parseNumber('vi', text)).faults).toEqual(['n'])
})

test('what is not known is left for the reader to type', () => {
  expect(typeValues(indicators, { n: 3 }, String)).toEqual({ n: '3' })
  expect(typeValues(indicators, undefined, String)).toEqual({})
})
