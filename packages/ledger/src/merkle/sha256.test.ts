import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { sha256 as fast } from './sha256.node.ts'
import { sha256 as portable } from './sha256.portable.ts'

test.prop([fc.uint8Array({ maxLength: 300 })])('both ways of hashing agree', (bytes) => {
  expect(fast(bytes)).toEqual(portable(bytes))
})
