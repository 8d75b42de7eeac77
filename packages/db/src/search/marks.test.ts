import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'

test('an entry is marked by who acted under which post, and of what; ids that differ by case alone are two', () => {
  const at = { virtual: '2024-02-29T17:30:00.000Z', real: '2024-02-29T17:30:00.000Z' }
  const entry = {
    stream: 'task/a',
    seq: 1,
    kind: 'directed',
    version: 1,
    cycle: '2024',
    actor: { person: 'P1', tenure: { id: 't', post: 'AUDITOR', unit: 'hm' } },
    at,
    request: { id: 'r', hash: '' },
    workflow: { id: 'task/a', run: 'run' },
    files: [],
    event: { type: 'directed' },
  } as const
  expect(marksOf(entry)).toEqual(['by:person', 'p:^p1', 't:^a^u^d^i^t^o^r', 'k:directed', 's:task/a', 'g:task'])
})
