import { expect, test } from 'vitest'
import { isFreshProof, needsProof, PROOF_FRESH_MS } from './step-up.ts'

test.each([
  ['task/qv-1', 'sign', true],
  ['task/qv-1', 'conclude', true],
  ['task/qv-1', 'close-round', true],
  ['task/qv-1', 'decide-waiver', true],
  ['assessment/2026:qv', 'decide', true],
  ['assessment/2026:qv', 'rule-appeal', true],
  ['task/qv-1', 'report', false],
  ['meeting/hop-1', 'close', false],
  ['handover/1', 'sign', true],
  ['organisation/house', 'appoint', true],
  ['organisation/house', 'together', true],
  ['organisation/house', 'delegate', true],
  ['organisation/house', 'revoke-delegation', false],
  ['cycle/2026', 'open', true],
  ['cycle/2026', 'publish-board', false],
  ['nothing/1', 'sign', false],
])('on %s, %s asks for a fresh proof: %s', (stream, type, asked) => {
  expect(needsProof(stream, { type })).toBe(asked)
})

test('a proof is fresh for as long as it says, and never before it was given', () => {
  const given = '2026-11-28T02:00:00.000Z'
  const after = (ms: number) => new Date(Date.parse(given) + ms).toISOString()
  expect(isFreshProof(given, given)).toBe(true)
  expect(isFreshProof(given, after(PROOF_FRESH_MS))).toBe(true)
  expect(isFreshProof(given, after(PROOF_FRESH_MS + 1))).toBe(false)
  expect(isFreshProof(given, after(-1))).toBe(false)
  expect(isFreshProof(undefined, given)).toBe(false)
})
