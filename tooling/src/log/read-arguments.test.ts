import { expect, test } from 'vitest'
import { WrongCall } from '../call/index.ts'
import { readArguments } from './read-arguments.ts'

test('the words of each command', () => {
  expect(readArguments(['export', 'out'])).toEqual({ command: 'export', folder: 'out', cycle: undefined })
  expect(readArguments(['export', 'out', '--cycle', '2024'])).toMatchObject({ cycle: '2024' })
  expect(readArguments(['vkey'])).toEqual({ command: 'vkey', cycle: undefined })
  expect(readArguments(['rotate', '--cycle', '2024'])).toEqual({ command: 'rotate', cycle: '2024' })
  expect(readArguments(['verify', 'out', '--key', 'a', '--key', 'b', '--checkpoint', 'c'])).toEqual({
    command: 'verify',
    folder: 'out',
    keys: ['a', 'b'],
    checkpoints: ['c'],
    witnesses: [],
    knownOnly: false,
  })
  expect(readArguments(['verify', 'out', '--witness', 'w', '--known-only'])).toMatchObject({
    witnesses: ['w'],
    knownOnly: true,
  })
  expect(readArguments(['witness', 'out', '--key', 'a', '--name', 'n'])).toEqual({
    command: 'witness',
    source: 'out',
    keys: ['a'],
    name: 'n',
    serve: undefined,
  })
})

test.each([
  [],
  ['burn'],
  ['export'],
  ['export', 'a', 'b'],
  ['export', 'a', '--key', 'k'],
  ['verify'],
  ['verify', 'a', '--cycle', 'x'],
  ['vkey', 'a'],
  ['rotate', 'a'],
  ['witness', 'a', 'b'],
  ['witness', 'a', '--cycle', 'x'],
  ['constructor'],
  ['--what'],
  ['export', 'a', '--cycle'],
])('a call that is not understood: %j', (...words) => {
  expect(() => readArguments(words)).toThrow(WrongCall)
  expect(() => readArguments(words)).toThrow('Usage')
})
