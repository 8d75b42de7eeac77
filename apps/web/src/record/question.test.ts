import { fc, test as property } from '@fast-check/vitest'
import { recordSearch } from '@khoan-viec/protocol/record'
import { expect, test } from 'vitest'
import { questionOf, type Address } from './question.ts'

const word = fc.option(
  fc.constantFrom(
    '',
    'at',
    'system',
    'grading',
    'toString',
    '2024-02-31x',
    '2024-03-01',
    '-1',
    '2',
    '1e9',
    'task/a',
    'task/',
    'AUDITOR',
    '../x',
  ),
  { nil: undefined },
)
const addresses = fc.record(
  {
    kind: word,
    who: word,
    person: word,
    post: word,
    in: word,
    unit: word,
    from: word,
    to: word,
    sort: word,
    page: word,
  },
  { requiredKeys: [] },
)

property.prop([addresses])('whatever the address says, the server understands the question', (address) => {
  const given = Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined))
  expect(recordSearch.safeParse(questionOf(given satisfies Address)).success).toBe(true)
})

test('the newest stand first unless the oldest are wished for', () => {
  expect(questionOf({}).sort).toBe('-at')
  expect(questionOf({ sort: 'at' }).sort).toBe('at')
})

test('one stream, one post and one person are asked for as the address names them', () => {
  expect(questionOf({ in: 'task/2024-qv-1', post: 'AUDITOR', person: 'chair' })).toMatchObject({
    stream: { kind: 'task', id: '2024-qv-1' },
    post: 'AUDITOR',
    person: 'chair',
  })
})
