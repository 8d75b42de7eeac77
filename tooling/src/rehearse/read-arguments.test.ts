import { describe, expect, it } from 'vitest'
import { WrongCall } from '../call/index.ts'
import { readArguments } from './read-arguments.ts'

describe('the words after the command', () => {
  it('say which scenario, how fast and in which form', () => {
    expect(readArguments(['--scenario', 'small'])).toEqual({ scenario: 'small', json: false })
    expect(readArguments(['--scenario=a.yaml', '--speed', 'max', '--json'])).toEqual({ scenario: 'a.yaml', json: true })
    expect(readArguments(['--scenario', 'small', '--speed', '2.5'])).toEqual({
      scenario: 'small',
      daysPerSecond: 2.5,
      json: false,
    })
  })

  it.each([
    [[]],
    [['--speed', '1']],
    [['--scenario']],
    [['--scenario', 'small', '--fast']],
    [['--scenario', 'small', 'tiny']],
  ])('are refused when they are %j', (words) => {
    expect(() => readArguments(words)).toThrow(WrongCall)
  })

  it.each(['0', '-1', 'fast', '11', '', 'NaN'])('are refused at the speed "%s"', (speed) => {
    expect(() => readArguments(['--scenario', 'small', `--speed=${speed}`])).toThrow(/virtual days a second/)
  })
})
