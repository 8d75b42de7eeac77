import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { decodeHex, encodeHex, encodeUtf8 } from '../encoding/index.ts'
import { faultOf } from '../testing/faults.ts'
import { flip } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import { createSigner, formatSecretKey, formatVkey, parseSecretKey, parseVkey } from './index.ts'
import { verifySignature } from './key.ts'

const anySeed = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('the worked example: public key, key ID, vkey', () => {
  const { publicKey, keyId } = example.signer

  expect(encodeHex(publicKey)).toBe(example.publicKey)
  expect(encodeHex(keyId)).toBe(example.keyId)
  expect(formatVkey(example.signer)).toBe(example.vkey)
})

test.prop([anySeed, fc.uint8Array()], { numRuns: 10 })(
  'signatures are those of another implementation',
  (seed, text) => {
    // The DER prefixes of RFC 8410, from the log format.
    const secret = Buffer.concat([decodeHex('302e020100300506032b657004220420'), seed])
    const signer = createSigner(example.origin, seed)
    const spki = Buffer.concat([decodeHex('302a300506032b6570032100'), signer.publicKey])
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })

    expect(signer.sign(text)).toEqual(
      new Uint8Array(sign(undefined, text, createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }))),
    )
    expect(verify(undefined, text, publicKey, signer.sign(text))).toBe(true)
  },
)

test.prop([anySeed], { numRuns: 20 })('keys come back from their text', (seed) => {
  const signer = createSigner(example.origin, seed)
  const { name, keyId, publicKey } = signer

  expect(parseVkey(formatVkey(signer))).toEqual({ name, keyId, publicKey })
  expect(parseSecretKey(formatSecretKey(example.origin, seed))).toMatchObject({ name, keyId, publicKey })
})

test.prop([fc.nat(), fc.integer({ min: 1, max: 127 })])('a changed character makes no vkey', (place, mask) => {
  const changed = String.fromCharCode(...flip(encodeUtf8(example.vkey), place, mask))

  expect(faultOf(() => parseVkey(changed))).toEqual({ code: 'vkey-malformed' })
})

describe('what is no vkey', () => {
  test.each([
    ['nothing', ''],
    ['a line end', `${example.vkey}\n`],
    ['the ID in capitals', example.vkey.replace('7cbed857', '7CBED857')],
    ['no name', example.vkey.slice(example.origin.length)],
    ['a name with a space', example.vkey.replace('/', ' ')],
    ['a secret', formatSecretKey(example.origin, example.seed)],
  ])('%s', (_name, text) => {
    expect(faultOf(() => parseVkey(text))).toEqual({ code: 'vkey-malformed' })
  })
})

test('a fault of a secret key says nothing of the secret', () => {
  const text = formatSecretKey(example.origin, example.seed)

  expect(faultOf(() => parseSecretKey(`${text} `))).toEqual({ code: 'secret-key-malformed' })
})

test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\nb', 'a\u0000', '\ud800'])('%j is no name of a log', (name) => {
  expect(faultOf(() => createSigner(name, example.seed))).toEqual({ code: 'name-malformed' })
})

test('a signature of another length is refused, not stumbled over', () => {
  expect(verifySignature(example.signer, encodeUtf8('x'), new Uint8Array(63))).toBe(false)
})
