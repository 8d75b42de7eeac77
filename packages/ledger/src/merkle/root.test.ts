import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { encodeHex } from '../encoding/index.ts'
import { referenceRoot } from '../testing/reference.ts'
import * as example from '../testing/worked-example.ts'
import { emptyRoot, foldRoot, hashLeaf, hashNode } from './index.ts'

describe('the worked example', () => {
  const leaves = example.entries.map(hashLeaf)

  test('leaves, node and root', () => {
    expect(leaves.map(encodeHex)).toEqual(example.leaves)
    expect(encodeHex(foldRoot(leaves.slice(0, 2)))).toBe(example.node01)
    expect(encodeHex(foldRoot(leaves))).toBe(example.root)
  })
})

test('a tree of nothing is the hash of nothing', () => {
  expect(encodeHex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('an entry made to look like a node has another hash', () => {
  const [left, right] = [hashLeaf(Uint8Array.of(1)), hashLeaf(Uint8Array.of(2))]

  expect(hashLeaf(Uint8Array.of(...left, ...right))).not.toEqual(hashNode(left, right))
})

test.prop([fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 70 })])('is the root of RFC 6962', (entries) => {
  expect(foldRoot(entries.map(hashLeaf))).toEqual(referenceRoot(entries))
})
