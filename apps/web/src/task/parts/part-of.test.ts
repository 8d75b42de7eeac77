import { fc, test as property } from '@fast-check/vitest'
import { partDone } from '@khoan-viec/domain/task'
import { expect } from 'vitest'
import { partOf } from './part-of.ts'

const value = fc.integer({ min: -1000, max: 1000 })
const kind = fc.constantFrom('NUMBER' as const, 'YES_NO' as const)

property.prop([kind, value, value, value])(
  'what is shown of the way is what counts of it, where both lie between its ends',
  (is, baseline, target, at) => {
    const shown = partOf({ kind: is, baseline, target }, at)
    expect(Math.max(0, Math.min(1, shown))).toBeCloseTo(partDone({ kind: is, baseline, target }, at), 9)
  },
)
