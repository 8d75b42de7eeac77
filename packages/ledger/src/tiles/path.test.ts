import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseTilePath, tilePath, type TileRef, tileWidth } from './index.ts'

const anyTile: fc.Arbitrary<TileRef> = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.nat({ max: 63 })),
  number: fc.oneof(fc.nat({ max: 2000 }), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: tileWidth }),
})

// The log format, "Files".
test.each([
  [0, '000'],
  [65, '065'],
  [1000, 'x001/000'],
  [1_234_067, 'x001/x234/067'],
])('tile number %d is %s', (number, text) => {
  expect(tilePath({ level: 2, number, width: tileWidth })).toBe(`tile/2/${text}`)
  expect(tilePath({ level: 'entries', number, width: 232 })).toBe(`tile/entries/${text}.p/232`)
})

test.prop([anyTile])('a path read back is the tile', (tile) => {
  expect(parseTilePath(tilePath(tile))).toEqual(tile)
})

describe('paths that no tile has', () => {
  test.each([
    'checkpoint',
    'tile/0/',
    'tile/00/000',
    'tile/-1/000',
    'tile/0/0',
    'tile/0/1000',
    'tile/0/001/000',
    'tile/0/x000/000',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/',
    'tile/0/000/../000',
    '/tile/0/000',
    'tile/0/000\n',
    'tile/0/x999/x999/x999/x999/x999/999',
  ])('%j', (path) => {
    expect(parseTilePath(path)).toBeUndefined()
  })
})
