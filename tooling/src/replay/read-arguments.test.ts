import { expect, test } from 'vitest'
import { WrongCall } from '../call/index.ts'
import { readArguments } from './read-arguments.ts'

test('a year may be named, and the answer asked for as one object', () => {
  expect(readArguments([])).toEqual({ cycle: undefined, json: false })
  expect(readArguments(['--cycle', '2024', '--json'])).toEqual({ cycle: '2024', json: true })
})

test.each([['--year'], ['2024'], ['--cycle']])('%s is answered with how to call', (word) => {
  expect(() => readArguments([word])).toThrow(WrongCall)
  expect(() => readArguments([word])).toThrow('Usage')
})
