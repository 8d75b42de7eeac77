import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseVkey } from '../checkpoint/index.ts'
import { decodeUtf8, encodeUtf8 } from '../encoding/index.ts'
import { faultOf } from '../testing/faults.ts'
import { flip, makeLog, numbered } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import { formatJsonProof, formatTlogProof, openProof, parseJsonProof, parseTlogProof, readProof } from './index.ts'

const keys = [parseVkey(example.vkey)]
const forms = [
  { name: '.tlog-proof', format: formatTlogProof, parse: parseTlogProof, text: example.tlogProof },
  { name: 'JSON', format: formatJsonProof, parse: parseJsonProof, text: example.jsonProof },
] as const

describe.each(forms)('a proof as $name', ({ format, parse, text }) => {
  test('is the worked example, made from the tiles', async () => {
    const { reader } = makeLog(example.entries)
    const proof = await readProof(reader, 1, encodeUtf8(example.checkpoint))

    expect(decodeUtf8(format(proof))).toBe(text)
    expect(parse(encodeUtf8(text))).toEqual(proof)
  })

  test('opened, is the entry', () => {
    expect(openProof(parse(encodeUtf8(text)), keys)).toMatchObject({
      index: 1,
      entry: example.entries[1],
      checkpoint: { origin: example.origin, size: 3 },
    })
  })

  test('no byte of it can be changed', () => {
    const file = encodeUtf8(text)
    for (let place = 0; place < file.length; place++) {
      for (const mask of [1, 32, 128]) {
        expect(faultOf(() => openProof(parse(flip(file, place, mask)), keys))).toBeDefined()
      }
    }
  })

  test('it cannot be cut short', () => {
    const file = encodeUtf8(text)
    for (let end = 0; end < file.length; end += 3) {
      expect(faultOf(() => openProof(parse(file.slice(0, end)), keys))).toBeDefined()
    }
  })

  test.prop([fc.integer({ min: 1, max: 700 }), fc.nat()], { numRuns: 30 })(
    'of any entry of any log comes back whole',
    async (size, pick) => {
      const { reader, files } = makeLog(numbered(size))
      const checkpoint = files.get('checkpoint') ?? new Uint8Array()
      const proof = await readProof(reader, pick % size, checkpoint)

      expect(parse(format(proof))).toEqual(proof)
      expect(openProof(proof, keys).entry).toEqual(encodeUtf8(String(pick % size)))
    },
  )

  test('of one entry does not serve for another', () => {
    const proof = parse(encodeUtf8(text))

    expect(faultOf(() => openProof({ ...proof, index: 0 }, keys))).toMatchObject({ code: 'inclusion-refused' })
    expect(faultOf(() => openProof({ ...proof, entry: encodeUtf8('{}') }, keys))).toMatchObject({
      code: 'inclusion-refused',
    })
  })
})

describe('what is no proof', () => {
  const flawed = (from: string, to: string) => encodeUtf8(example.tlogProof.replace(from, to))

  test.each([
    ['another version', flawed('@v1', '@v2')],
    ['no entry in it', encodeUtf8(example.tlogProof.replace(/extra .*\n/, ''))],
    ['an index with a leading zero', flawed('index 1', 'index 01')],
    ['unused bits in a hash', flawed('+0ww=', '+0wx=')],
    ['unused bits in the entry', flawed('In0=', 'In1=')],
    ['a hash of another length', flawed('3jegQWBo', '')],
    ['no checkpoint', encodeUtf8(example.tlogProof.slice(0, example.tlogProof.indexOf('\n\n')))],
    ['bytes that are no UTF-8', Uint8Array.of(0xff)],
  ])('%s', (_name, file) => {
    expect(faultOf(() => parseTlogProof(file))).toEqual({ code: 'proof-malformed' })
  })

  test.each([
    ['null', 'null'],
    ['a space', example.jsonProof.replace(':1,', ': 1,')],
    ['one more member', example.jsonProof.replace('{', '{"more":1,')],
    ['an index of text', example.jsonProof.replace(':1,', ':"1",')],
    ['a negative index', example.jsonProof.replace(':1,', ':-1,')],
    ['hashes that are no text', example.jsonProof.replace(/"hashes":\[.*\]/, '"hashes":[1]')],
    ['a lone surrogate', example.jsonProof.replace(String.raw`\n3\n`, String.raw`\ud800`)],
  ])('%s', (_name, text) => {
    expect(faultOf(() => parseJsonProof(encodeUtf8(text)))).toEqual({ code: 'proof-malformed' })
  })
})
