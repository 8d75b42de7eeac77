import { expect, test } from 'vitest'
import { blankFacts } from '../cycle/index.ts'
import { type Actor, SYSTEM } from '../organisation/index.ts'
import type { Context } from '../stream/index.ts'
import { Stream } from '../stream/testing.ts'
import { archiveAggregate } from './index.ts'

const facts = blankFacts('2024')
const by = (actor: Actor): Context => {
  const at = '2025-01-20T02:00:00.000Z'
  return { at, today: '2025-01-20', real: at, actor, facts, hash: () => '' }
}
const history = { hash: 'a'.repeat(64), size: 12 }
const run = { workflow: 'task/cap-giay', run: 'r1' }
const open = () => new Stream(archiveAggregate)

test('counts what is kept and what is lost, and asks nothing of anybody', () => {
  const archive = open()
    .must({ type: 'keep-history', ...run, build: 'b', history }, by(SYSTEM))
    .must({ type: 'note-loss', ...run, run: 'r2' }, by(SYSTEM))

  expect(archive.now).toEqual({ id: '2024', kept: 1, lost: 1, seq: 2 })
  expect(archiveAggregate.isFinal(archive.now)).toBe(true)
  expect(archiveAggregate.due(archive.now, facts)).toBeUndefined()
  expect(archiveAggregate.todos(archive.now, facts)).toEqual([])
})

test('what a decision had erased is counted, whether it was kept before or never', () => {
  const archive = open()
    .must({ type: 'keep-history', ...run, history }, by(SYSTEM))
    .must({ type: 'erase-history', ...run, decision: '7-QĐ/ThU', hash: history.hash }, by(SYSTEM))
    .must({ type: 'erase-history', ...run, run: 'r2', decision: '7-QĐ/ThU' }, by(SYSTEM))

  expect(archive.now).toMatchObject({ kept: 1, lost: 0, erased: 2, seq: 3 })
})

test.each([
  ['decision', { decision: 'quyết định' }],
  ['history', { hash: 'x' }],
])('an erasure without a proper %s is refused', (field, wrong) => {
  const command = { type: 'erase-history', ...run, decision: '7-QĐ/ThU', ...wrong } as const
  expect(open().tell(command, by(SYSTEM))).toEqual({ code: 'malformed', field })
})

test('is the system’s alone', () => {
  const person: Actor = { kind: 'PERSON', person: 'p', name: 'p', tenures: [] }
  expect(open().tell({ type: 'note-loss', ...run }, by(person))).toEqual({ code: 'not-yours' })
})

test.each([
  ['history', { history: { ...history, hash: 'A'.repeat(64) } }],
  ['history', { history: { ...history, size: 0 } }],
  ['workflow', { workflow: 'cap-giay' }],
  ['workflow', { run: '' }],
])('a %s that cannot be is refused: %o', (field, wrong) => {
  const command = { type: 'keep-history', ...run, history, ...wrong } as const
  expect(open().tell(command, by(SYSTEM))).toEqual({ code: 'malformed', field })
})
