import { describe, expect, it } from 'vitest'
import { contextOn, holder } from '../cycle/testing.ts'
import { SYSTEM } from '../organisation/organisation.ts'
import { Stream } from '../stream/testing.ts'
import { logAggregate, type LogCommand } from './index.ts'

const changing = (from: string, to: string): LogCommand => ({ type: 'change-key', from, to })
const today = contextOn('2024-02-20', SYSTEM)
const changed = () => new Stream(logAggregate).must(changing('a', 'b'), today)

describe('a change of the key that signs the log', () => {
  it('names both keys and the last day on which both sign', () => {
    expect(changed().events).toEqual([{ type: 'key-changed', from: 'a', to: 'b', until: '2024-03-21' }])
    expect(changed().now).toEqual({ keys: ['a', 'b'], seq: 1 })
    expect(changed().must(changing('b', 'c'), today).now.keys).toEqual(['a', 'b', 'c'])
  })

  it('is the system’s alone', () => {
    for (const post of ['AUDITOR', 'SECRETARIAT', 'STANDING_COMMITTEE_CHAIR'] as const)
      expect(changed().tell(changing('b', 'c'), contextOn('2024-02-20', holder(post)))).toEqual({ code: 'not-yours' })
  })

  it('goes on from the key that signs now, to one the log never had', () => {
    expect(changed().tell(changing('a', 'c'), today)).toEqual({ code: 'changed-meanwhile' })
    expect(changed().tell(changing('b', 'a'), today)).toEqual({ code: 'already-done' })
    expect(changed().tell(changing('b', 'b'), today)).toEqual({ code: 'already-done' })
    expect(changed().tell(changing('b', ''), today)).toEqual({ code: 'missing', field: 'to' })
  })
})
