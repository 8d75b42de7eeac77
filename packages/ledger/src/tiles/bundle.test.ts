import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { encodeEntry, formatLimitBytes } from '../canonical/index.ts'
import { faultOf } from '../testing/faults.ts'
import * as example from '../testing/worked-example.ts'
import { decodeBundle, encodeBundle } from './index.ts'

const path = 'tile/entries/000.p/3'
const anyEntries = fc.array(fc.uint8Array({ minLength: 1, maxLength: 600 }), { minLength: 1, maxLength: 20 })

test('the worked example, from the values to the bytes', () => {
  expect(example.values.map(encodeEntry)).toEqual(example.entries)
  expect(encodeBundle(example.entries)).toEqual(example.bundle)
})

test.prop([anyEntries])('entries come back', (entries) => {
  expect(decodeBundle(encodeBundle(entries), { path, width: entries.length })).toEqual(entries)
})

test('an entry is 1 to 65,535 bytes', () => {
  const longest = new Uint8Array(formatLimitBytes)

  expect(decodeBundle(encodeBundle([longest]), { path, width: 1 })).toEqual([longest])
  expect(faultOf(() => encodeBundle([new Uint8Array(formatLimitBytes + 1)]))).toMatchObject({ code: 'entry-length' })
  expect(faultOf(() => encodeBundle([new Uint8Array()]))).toEqual({ code: 'entry-length', lengthBytes: 0 })
})

describe('a bundle that is not whole', () => {
  test.prop([anyEntries, fc.nat()])('cut off anywhere', (entries, cut) => {
    const bundle = encodeBundle(entries)
    const act = () => decodeBundle(bundle.subarray(0, cut % bundle.length), { path, width: entries.length })

    expect(faultOf(act)).toMatchObject({ code: 'bundle-malformed', path })
  })

  test.prop([anyEntries, fc.uint8Array({ minLength: 1, maxLength: 9 })])('with something after it', (entries, more) => {
    const act = () => decodeBundle(Uint8Array.of(...encodeBundle(entries), ...more), { path, width: entries.length })

    expect(faultOf(act)).toEqual({ code: 'bundle-malformed', path, position: entries.length })
  })

  test('with an entry of no bytes', () => {
    const act = () => decodeBundle(Uint8Array.of(0, 1, 7, 0, 0), { path, width: 2 })

    expect(faultOf(act)).toEqual({ code: 'bundle-malformed', path, position: 1 })
  })
})
