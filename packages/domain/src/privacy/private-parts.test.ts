import { describe, expect, test } from 'vitest'
import type { AnyEvent } from '../aggregates/index.ts'
import { eventVersion, openedBy, privateParts } from './index.ts'

const member = (person: string) => ({ person, name: `tên của ${person}`, body: 'STANDING_COMMITTEE' }) as const
const tenure = (person: string) =>
  ({ id: `hm/${person}`, person, name: `tên của ${person}`, post: 'CHAIRMAN', unit: 'hm', from: '2023-01-01' }) as const
const owed = (subject: string) =>
  ({ subject, name: `tên của ${subject}`, unit: 'qv', input: 'common', owedBy: 'ORGANISATION_BOARD' }) as const

const placesOf = (event: AnyEvent) => privateParts(event).map(({ path, person }) => [path, person])

describe('beside the log stands', () => {
  test.each<[AnyEvent, unknown]>([
    [
      { type: 'opinion-given', stance: 'REJECT', reason: 'lý do', closes: true },
      [
        ['/stance', undefined],
        ['/reason', undefined],
      ],
    ],
    [
      { type: 'round-opened', meeting: 'h', present: [member('a'), member('b')], recused: [member('b')] },
      [
        ['/present/0/name', 'a'],
        ['/present/1/name', 'b'],
        ['/recused/0/name', 'b'],
      ],
    ],
    [
      { type: 'appointed', person: { id: 'a', name: 'tên của a' }, tenure: tenure('a') },
      [
        ['/person/name', 'a'],
        ['/tenure/name', 'a'],
      ],
    ],
    [{ type: 'area-set', tenure: 'hm/a', next: tenure('a') }, [['/next/name', 'a']]],
    [{ type: 'meeting-opened', present: ['a'], members: [member('a')] }, [['/members/0/name', 'a']]],
    [
      {
        type: 'head-changed',
        unit: 'hm',
        post: 'CHAIRMAN',
        decision: '1-QĐ/ThU',
        from: '2024-01-01',
        handover: [],
        outgoing: 'o',
        outgoingTenure: 'hm/o',
        incoming: { id: 'a', name: 'tên của a' },
        incomingTenure: tenure('a'),
      },
      [
        ['/incoming/name', 'a'],
        ['/incomingTenure/name', 'a'],
      ],
    ],
    [
      { type: 'assessment-begun', subject: 'a', kind: 'LEADER', name: 'tên của a', cycle: 'c', unit: 'qv' },
      [['/name', 'a']],
    ],
    [{ type: 'assessment-begun', subject: 'qv', kind: 'COLLECTIVE', name: 'Đảng ủy', cycle: 'c', unit: 'qv' }, []],
    [{ type: 'graded', missing: [owed('qv'), owed('a')] }, [['/missing/1/name', 'a']]],
    [{ type: 'round-closed' }, []],
  ])('of $type what is private, and whose it is', (event, places) => {
    expect(placesOf(event)).toEqual(places)
    const isNew = event.type === 'appointed' || event.type === 'area-set'
    expect(isNew || privateParts(event).length === 0 || eventVersion(event) > 1).toBe(true)
  })

  test('every name of a unit’s people, in their tenures too', () => {
    const unit = {
      code: 'hm',
      name: 'Hoàng Mai',
      kind: 'TOWN',
      collective: 'c',
      group: 'g',
      superiors: {},
      from: '2023-01-01',
    } as const
    const people = [{ id: 'a', name: 'tên của a' }]
    expect(placesOf({ type: 'unit-established', unit, people, tenures: [tenure('a')] })).toEqual([
      ['/people/0/name', 'a'],
      ['/tenures/0/name', 'a'],
    ])
  })
})

test('one event opens what another has sealed', () => {
  expect(openedBy({ type: 'opinion-opened', of: 7 })).toBe(7)
  expect(openedBy({ type: 'round-closed' })).toBeUndefined()
})
