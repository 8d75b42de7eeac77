import { describe, expect, test } from 'vitest'
import { findRegulation } from '../regulations/index.ts'
import { describeTest, sayRule } from './index.ts'

describe('a rule of a comparison in words', () => {
  test('names the level and the condition', () => {
    const good = findRegulation('PARTY-366')?.kinds.LEADER?.levels.find(({ level }) => level === 'GOOD')
    const second = good?.conditions?.[1]
    const asks = second ? describeTest(second.test, 'en') : 'no such condition'
    expect(sayRule('PARTY-366/LEADER/GOOD/2', 'en')).toBe(`A condition of Good does not hold: ${asks}`)
    expect(sayRule('LOCAL-TEXT/LEADER/GOOD/2', 'en')).toContain('condition 2')
    expect(sayRule('PARTY-366/LEADER/GOOD', 'vi')).toBe('Đạt mọi điều kiện của mức Hoàn thành tốt nhiệm vụ')
  })
  test('names the ground of a forcing case', () => {
    const said = sayRule('PARTY-366/LEADER/FORCED/DONE_BELOW_70', 'en')
    expect(said.startsWith('Forced to not completed: ')).toBe(true)
    expect(said).not.toContain('DONE_BELOW_70')
  })
  test('leaves what it does not know as it is written', () => {
    expect(sayRule('HEAD_BOUND', 'en')).toBe('A head is not above the collective led')
    expect(sayRule('OWN-TEXT', 'en')).toBe('OWN-TEXT')
  })
})
