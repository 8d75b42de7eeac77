import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { blankFacts } from '../cycle/index.ts'
import type { Actor, Post, Tenure } from '../organisation/index.ts'
import { type Context, onlyAudits, streamKinds } from '../stream/index.ts'
import { aggregateOf } from './index.ts'

const today = '2024-05-02'

const tenure = (post: Post, change: Partial<Tenure> = {}): Tenure => ({
  id: `hm-${post}`,
  person: 'tra',
  name: 'Phan Văn Tra',
  post,
  unit: 'hm',
  from: '2023-01-01',
  ...change,
})

const actor = (...tenures: readonly Tenure[]): Actor => ({
  kind: 'PERSON',
  person: 'tra',
  name: 'Phan Văn Tra',
  tenures,
})

const contextOf = (who: Actor): Context => ({
  at: `${today}T02:00:00.000Z`,
  today,
  real: '2026-01-01T00:00:00.000Z',
  actor: who,
  facts: blankFacts('2024'),
  hash: () => '',
})

const command = fc.record({
  type: fc.oneof(fc.string(), fc.constantFrom('open', 'establish', 'submit', 'begin', 'close')),
})

describe.each(streamKinds)('a stream of kind %s', (kind) => {
  property.prop([command, fc.option(fc.object(), { nil: undefined })])(
    'does nothing that an auditor says, whatever it is and however the stream stands',
    (said, state) => {
      expect(aggregateOf(kind).decide(state, said, contextOf(actor(tenure('AUDITOR'))))).toEqual({
        ok: false,
        refusal: { code: 'not-yours' },
      })
    },
  )
})

describe('who only audits', () => {
  test('holds that post today, and has never held another', () => {
    expect(onlyAudits(actor(tenure('AUDITOR')), today)).toBe(true)
    expect(onlyAudits(actor(tenure('AUDITOR'), tenure('VERIFIER')), today)).toBe(false)
    expect(onlyAudits(actor(tenure('AUDITOR', { to: '2024-04-30' })), today)).toBe(false)
    expect(onlyAudits(actor(), today)).toBe(false)
    expect(onlyAudits({ kind: 'SYSTEM' }, today)).toBe(false)
  })

  test('is not he who headed a unit before: his own level is still his to appeal against', () => {
    const before = tenure('CHAIRMAN', { unit: 'qv', to: '2024-03-31' })
    expect(onlyAudits(actor(before, tenure('AUDITOR', { from: '2024-04-01' })), today)).toBe(false)
  })
})
