import { expect, test } from 'vitest'
import { readArguments } from './read-arguments.ts'

test('a format, a file, and perhaps a cycle', () => {
  expect(readArguments(['--format', 'xes', 'out.xes'])).toEqual({ format: 'xes', file: 'out.xes', cycle: undefined })
  expect(readArguments(['out.xlsx', '--cycle', '2024', '--format', 'xlsx'])).toEqual({
    format: 'xlsx',
    file: 'out.xlsx',
    cycle: '2024',
  })
})

test.each([
  [[]],
  [['out.xes']],
  [['--format', 'xes']],
  [['--format', 'csv', 'out.csv']],
  [['--format', 'xes', 'one', 'two']],
  [['--format', 'xes', 'one', '--as', 'x']],
])('%j is answered with how it is called', (words) => {
  expect(() => readArguments(words)).toThrow('Usage: npm run -s export')
})
