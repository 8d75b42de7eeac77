import { describeTest } from '@khoan-viec/grading/explain'
import { findRegulation } from '@khoan-viec/grading/regulations'
import { describe, expect, test } from 'vitest'
import en from '../../words/en/grading-compare.ts'
import vi from '../../words/vi/grading-compare.ts'
import { sayRule } from './say-rule.ts'

describe('a rule of a comparison in words', () => {
  test('names the level and the condition', () => {
    const good = findRegulation('PARTY-366')?.kinds.LEADER?.levels.find(({ level }) => level === 'GOOD')
    const second = good?.conditions?.[1]
    const asks = second ? describeTest(second.test, 'en') : 'no such condition'
    expect(sayRule('PARTY-366/LEADER/GOOD/2', en.rule, 'en')).toBe(en.rule.failed('Good', asks))
    expect(sayRule('LOCAL-TEXT/LEADER/GOOD/2', en.rule, 'en')).toContain(en.rule.numbered('2'))
    expect(sayRule('PARTY-366/LEADER/GOOD', vi.rule, 'vi')).toBe('Đạt mọi điều kiện của mức Hoàn thành tốt nhiệm vụ')
  })
  test('names the ground of a forcing case', () => {
    const said = sayRule('PARTY-366/LEADER/FORCED/DONE_BELOW_70', en.rule, 'en')
    expect(said.startsWith('Forced to not completed: ')).toBe(true)
    expect(said).not.toContain('DONE_BELOW_70')
  })
  test('leaves what it does not know as it is written', () => {
    expect(sayRule('HEAD_BOUND', en.rule, 'en')).toBe(en.rule.headBound)
    expect(sayRule('OWN-TEXT', en.rule, 'en')).toBe('OWN-TEXT')
  })
})
