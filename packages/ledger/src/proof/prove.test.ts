import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { hashLeaf } from '../merkle/index.ts'
import { flip, makeLog, numbered } from '../testing/memory-log.ts'
import { referencePath, referenceProof, referenceRoot } from '../testing/reference.ts'
import { buildLog } from '../tiles/index.ts'
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './index.ts'

const entries = numbered(70_000)
const rootAt = (size: number) => {
  const builder = buildLog()
  for (const entry of entries.slice(0, size)) builder.add(entry)
  return builder.root()
}
const leafOf = (index: number) => hashLeaf(entries[index] ?? new Uint8Array())
const large = makeLog(entries).reader
const largeRoot = rootAt(entries.length)

describe('small logs, all of them', () => {
  const sizes = Array.from({ length: 34 }, (_, size) => size)

  test.each(sizes)('every inclusion in a log of %d is the proof of RFC 6962, and holds', async (size) => {
    const { reader } = makeLog(numbered(size))
    const root = referenceRoot(numbered(size))

    for (let index = 0; index < size; index++) {
      const hashes = await proveInclusion(reader, { index, size })
      expect(hashes).toEqual(referencePath(index, numbered(size)))
      expect(verifyInclusion({ leaf: leafOf(index), index, size, root, hashes })).toBe(true)
      for (const other of sizes.filter((candidate) => candidate !== index)) {
        expect(verifyInclusion({ leaf: leafOf(index), index: other, size, root, hashes })).toBe(false)
      }
    }
  })

  test.each(sizes)('every growth to a log of %d is the proof of RFC 6962, and holds', async (size) => {
    const { reader } = makeLog(numbered(size))
    const newer = { size, root: referenceRoot(numbered(size)) }

    for (let older = 0; older <= size; older++) {
      const head = { size: older, root: referenceRoot(numbered(older)) }
      const hashes = await proveConsistency(reader, { older, size })
      expect(hashes).toEqual(older === 0 ? [] : referenceProof(older, numbered(size)))
      expect(verifyConsistency(head, newer, hashes)).toBe(true)
      expect(verifyConsistency({ ...head, root: flip(head.root, older, 1) }, newer, hashes)).toBe(false)
      expect(verifyConsistency(head, newer, [...hashes, head.root])).toBe(false)
      expect(verifyConsistency(head, newer, hashes.slice(0, -1))).toBe(hashes.length === 0)
    }
  })
})

describe('a log of three levels', () => {
  const anyIndex = fc.oneof(
    fc.nat({ max: 69_999 }),
    fc.constantFrom(0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999),
  )
  const anyOlder = fc.oneof(fc.integer({ min: 1, max: 69_999 }), fc.constantFrom(1, 255, 256, 257, 65_536, 65_537))
  const anyPlace = fc.record({ hash: fc.nat(), byte: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) })
  const size = entries.length

  test.prop([anyIndex, anyPlace])('an inclusion holds, and with a flipped byte it does not', async (index, place) => {
    const hashes = await proveInclusion(large, { index, size })
    const claim = { leaf: leafOf(index), index, size, root: largeRoot, hashes }

    expect(verifyInclusion(claim)).toBe(true)
    expect(verifyInclusion({ ...claim, leaf: flip(claim.leaf, place.byte, place.mask) })).toBe(false)
    expect(verifyInclusion({ ...claim, hashes: damage(hashes, place) })).toBe(false)
    expect(verifyInclusion({ ...claim, hashes: hashes.slice(1) })).toBe(false)
    expect(verifyInclusion({ ...claim, hashes: [...hashes, largeRoot] })).toBe(false)
  })

  test.prop([anyOlder, anyPlace], { numRuns: 12 })(
    'a growth holds, and with a flipped byte it does not',
    async (olderSize, place) => {
      const older = { size: olderSize, root: rootAt(olderSize) }
      const newer = { size, root: largeRoot }
      const hashes = await proveConsistency(large, { older: olderSize, size })

      expect(verifyConsistency(older, newer, hashes)).toBe(true)
      expect(verifyConsistency(older, newer, damage(hashes, place))).toBe(false)
      expect(verifyConsistency(older, { ...newer, root: flip(largeRoot, place.byte, place.mask) }, hashes)).toBe(false)
    },
  )

  const damage = (hashes: readonly Uint8Array[], { hash, byte, mask }: { hash: number; byte: number; mask: number }) =>
    hashes.map((bytes, index) => (index === hash % hashes.length ? flip(bytes, byte, mask) : bytes))
})

describe('what cannot be proved', () => {
  test.each([-1, 3, 0.5, Number.NaN])('entry %d of three', async (index) => {
    const { reader } = makeLog(numbered(3))

    expect(() => proveInclusion(reader, { index, size: 3 })).toThrow(RangeError)
    const claim = { leaf: leafOf(0), index, size: 3, root: rootAt(3), hashes: referencePath(0, numbered(3)) }
    expect(verifyInclusion(claim)).toBe(false)
  })

  test('a log that was larger before', () => {
    expect(() => proveConsistency(large, { older: 70_001, size: 70_000 })).toThrow(RangeError)
    expect(verifyConsistency({ size: 4, root: rootAt(4) }, { size: 3, root: rootAt(3) }, [])).toBe(false)
  })

  test('a growth from nothing that was something', () => {
    expect(verifyConsistency({ size: 0, root: rootAt(1) }, { size: 3, root: rootAt(3) }, [])).toBe(false)
  })
})
