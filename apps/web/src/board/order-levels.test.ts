import { fc, test } from '@fast-check/vitest'
import { levels } from '@khoan-viec/domain/assessment'
import type { BoardLevel } from '@khoan-viec/protocol/board'
import { expect } from 'vitest'
import { orderLevels } from './order-levels.ts'

const row: fc.Arbitrary<BoardLevel> = fc.record({
  subject: fc.uuid(),
  name: fc.string(),
  unit: fc.string(),
  kind: fc.constantFrom('COLLECTIVE', 'LEADER'),
  level: fc.constantFrom(...levels),
})

test.prop([fc.array(row)])(
  'nobody is lost, collectives stand first, and no level stands above a higher one',
  (rows) => {
    const ordered = orderLevels(rows)
    expect(new Set(ordered)).toEqual(new Set(rows))
    expect(ordered).toHaveLength(rows.length)
    ordered.slice(1).forEach((after, place) => {
      const before = ordered[place]
      if (before?.kind !== after.kind) expect([before?.kind, after.kind]).toEqual(['COLLECTIVE', 'LEADER'])
      else expect(levels.indexOf(before.level)).toBeLessThanOrEqual(levels.indexOf(after.level))
    })
  },
)
