import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { decodeHex, encodeUtf8 } from '../encoding/index.ts'
import { emptyRoot } from '../merkle/index.ts'
import { faultOf } from '../testing/faults.ts'
import { flip } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import {
  createSigner,
  formatSignatureLine,
  openCheckpoint,
  parseCheckpoint,
  parseVkey,
  signCheckpoint,
} from './index.ts'

const file = encodeUtf8(example.checkpoint)
const key = parseVkey(example.vkey)
const state = { origin: example.origin, size: 3, root: decodeHex(example.root) }
const newKey = createSigner(example.origin, new Uint8Array(32).fill(7))
const witness = createSigner('witness.example', new Uint8Array(32).fill(8))

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const lineOf = (signer: typeof witness, signature = signer.sign(parseCheckpoint(file).text)) =>
  `${formatSignatureLine({ name: signer.name, keyId: signer.keyId, signature })}\n`

describe('the worked example', () => {
  test('signed, it is 203 bytes, of which the first 76 are signed', () => {
    expect(textOf(signCheckpoint(state, [example.signer]))).toBe(example.checkpoint)
    expect(file).toHaveLength(203)
    expect(parseCheckpoint(file).text).toEqual(file.slice(0, 76))
    expect(parseCheckpoint(file).signatures).toEqual([
      { name: example.origin, keyId: decodeHex(example.keyId), signature: decodeHex(example.signature) },
    ])
  })

  test('opened, it is what was signed', () => {
    expect(openCheckpoint(file, [key])).toEqual(state)
  })

  test('no byte of it can be changed', () => {
    for (let place = 0; place < file.length; place++) {
      for (const mask of [1, 32, 128]) {
        expect(faultOf(() => openCheckpoint(flip(file, place, mask), [key]))).toBeDefined()
      }
    }
  })

  test('it cannot be cut short', () => {
    for (let end = 0; end < file.length; end++) {
      expect(faultOf(() => openCheckpoint(file.slice(0, end), [key]))).toBeDefined()
    }
  })
})

test.prop([fc.maxSafeNat().filter((size) => size > 0), fc.uint8Array({ minLength: 32, maxLength: 32 })], {
  numRuns: 15,
})('what is signed is what is opened', (size, root) => {
  const checkpoint = { origin: example.origin, size, root }

  expect(openCheckpoint(signCheckpoint(checkpoint, [example.signer]), [key])).toEqual(checkpoint)
})

describe('who signed', () => {
  test('while keys overlap, either verifier is satisfied', () => {
    const both = signCheckpoint(state, [example.signer, newKey])

    for (const keys of [[key], [newKey], [key, newKey]]) expect(openCheckpoint(both, keys)).toEqual(state)
  })

  test('a witness adds its line, and readers who do not know it pass it over', () => {
    expect(openCheckpoint(encodeUtf8(example.checkpoint + lineOf(witness)), [key])).toEqual(state)
    expect(openCheckpoint(encodeUtf8(example.checkpoint + lineOf(witness, new Uint8Array(72))), [key])).toEqual(state)
  })

  test('a witness alone is not the log', () => {
    const alone = encodeUtf8(`${textOf(file.slice(0, 77))}${lineOf(witness)}`)

    expect(faultOf(() => openCheckpoint(alone, [key]))).toEqual({ code: 'signature-missing' })
    expect(faultOf(() => openCheckpoint(alone, [key, witness]))).toEqual({ code: 'signature-missing' })
  })

  test('a line that names a known key must hold, though another line holds', () => {
    const forged = encodeUtf8(example.checkpoint + lineOf(newKey, new Uint8Array(64)))

    expect(openCheckpoint(forged, [key])).toEqual(state)
    expect(faultOf(() => openCheckpoint(forged, [key, newKey]))).toMatchObject({ code: 'signature-invalid' })
  })

  test('another key of the same name is not ours', () => {
    expect(faultOf(() => openCheckpoint(file, [newKey]))).toEqual({ code: 'signature-missing' })
  })

  test('another log is told apart by its origin', () => {
    const rehearsal = createSigner('khoan-viec.example/dien-tap', example.seed)

    expect(faultOf(() => openCheckpoint(file, [rehearsal]))).toMatchObject({ code: 'origin-differs' })
    expect(faultOf(() => signCheckpoint(state, [rehearsal]))).toMatchObject({ code: 'origin-differs' })
  })

  test('without a key nothing is opened, without a signer nothing signed', () => {
    expect(faultOf(() => openCheckpoint(file, []))).toEqual({ code: 'signature-missing' })
    expect(faultOf(() => signCheckpoint(state, []))).toEqual({ code: 'signature-missing' })
  })
})

describe('what is no checkpoint', () => {
  const root = 'UBZ5CHWpls6TsxlnTbU14Byd/AAZsCFRQJcjzt2LrIk='
  const signature = example.checkpoint.slice(example.checkpoint.indexOf('—'))
  const withText = (text: string) => `${text}\n${signature}`

  test.each([
    ['Windows line ends', example.checkpoint.replaceAll('\n', '\r\n'), 'control-character'],
    ['a tab', withText(`a\tb\n3\n${root}\n`), 'control-character'],
    ['no last line end', example.checkpoint.slice(0, -1), 'lines'],
    ['a line of extension', withText(`${example.origin}\n3\n${root}\nmore\n`), 'lines'],
    ['two empty lines', withText(`${example.origin}\n3\n${root}\n\n`), 'signature-line'],
    ['no signature', `${example.origin}\n3\n${root}\n\n`, 'lines'],
    ['a byte order mark', `\ufeff${example.checkpoint}`, 'origin'],
    ['an origin with a space', withText(`a b\n3\n${root}\n`), 'origin'],
    ['a leading zero', withText(`${example.origin}\n03\n${root}\n`), 'size'],
    ['a size beyond the safe integers', withText(`${example.origin}\n9007199254740992\n${root}\n`), 'size'],
    ['unused bits in the root', withText(`${example.origin}\n3\n${root.replace('k=', 'l=')}\n`), 'root'],
    ['a short root', withText(`${example.origin}\n3\nUBZ5\n`), 'root'],
    ['an empty log with a root', withText(`${example.origin}\n0\n${root}\n`), 'empty-tree-root'],
    ['a hyphen for the dash', example.checkpoint.replace('—', '-'), 'signature-line'],
    ['a signature twice', example.checkpoint + signature, 'signature-repeated'],
    ['unused bits in a signature', example.checkpoint.replace('Fw0=', 'Fw1='), 'signature-line'],
    ['a signature without bytes', `${example.origin}\n3\n${root}\n\n— a fL7YVw==\n`, 'signature-line'],
  ])('%s', (_name, text, because) => {
    expect(faultOf(() => openCheckpoint(encodeUtf8(text), [key]))).toEqual({ code: 'checkpoint-malformed', because })
  })

  test('bytes that are no UTF-8', () => {
    const broken = Uint8Array.of(0xff, ...file)

    expect(faultOf(() => parseCheckpoint(broken))).toEqual({ code: 'checkpoint-malformed', because: 'not-utf8' })
  })

  test('an empty log is signed with the root of nothing', () => {
    const empty = { origin: example.origin, size: 0, root: emptyRoot }

    expect(openCheckpoint(signCheckpoint(empty, [example.signer]), [key])).toEqual(empty)
  })
})
