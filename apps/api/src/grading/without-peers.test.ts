import { gradeCase } from '@khoan-viec/grading/engine'
import { expect, test } from 'vitest'
import { withoutPeers } from './without-peers.ts'

const ids = ['xa-a', 'xa-b', 'xa-c', 'xa-d', 'xa-e', 'xa-f']

/** Six communes with the same excellent year: one place under the cap, so all are tied. */
const { results } = gradeCase({
  period: { from: '2026-01-01', to: '2026-12-31' },
  side: 'PARTY',
  subjects: ids.map((id) => ({ id, kind: 'COLLECTIVE' as const, group: 'communes', common: 29 })),
  tasks: ids.map((id) => ({
    id: `task-of-${id}`,
    origin: 'REGISTERED' as const,
    obligors: [id],
    outcome: 'EXCEEDED' as const,
  })),
})

test('who the peers under the cap are is not told, nor what they scored; the arithmetic and one’s own place are', () => {
  const [own] = results
  if (!own) throw new Error('nobody was graded')
  const told = JSON.stringify(withoutPeers(own))
  const cap = withoutPeers(own).derivation.find((step) => step.step === 'CAP')

  for (const peer of ids.slice(1)) {
    expect(JSON.stringify(own)).toContain(`"${peer}"`)
    expect(told).not.toContain(`"${peer}"`)
  }
  expect(told).toContain('"xa-a"')
  expect(cap?.step === 'CAP' && cap.facts.ranking.length).toBe(ids.length)
})
