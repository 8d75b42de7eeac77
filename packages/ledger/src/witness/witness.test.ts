import { createPublicKey, verify } from 'node:crypto'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  cosignatureType,
  createSigner,
  formatVkey,
  parseCheckpoint,
  parseVkey,
  signCheckpoint,
} from '../checkpoint/index.ts'
import { concat, decodeHex, encodeHex, encodeUtf8 } from '../encoding/index.ts'
import { sha256 } from '../merkle/index.ts'
import { proveConsistency } from '../proof/index.ts'
import { faultOf } from '../testing/faults.ts'
import { flip, makeLog, numbered } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import {
  type AddCheckpoint,
  cosign,
  formatAddCheckpoint,
  formatWitnessVkey,
  judge,
  parseAddCheckpoint,
  parseWitnessVkey,
  readCosignatures,
} from './index.ts'

const witness = createSigner('witness.example/w1', new Uint8Array(32).fill(4), cosignatureType)
const { text } = parseCheckpoint(encodeUtf8(example.checkpoint))
const AT = 1_679_315_147

describe('a cosignature', () => {
  const line = cosign(witness, text, AT)

  test('is what C2SP tlog-cosignature says, to another implementation as well', () => {
    const spki = concat(decodeHex('302a300506032b6570032100'), witness.publicKey)
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' })
    const message = concat(encodeUtf8(`cosignature/v1\ntime ${AT}\n`), text)
    const ofKey = concat(encodeUtf8('witness.example/w1\n'), Uint8Array.of(4), witness.publicKey)

    expect(verify(undefined, message, key, line.signature.slice(8))).toBe(true)
    expect(encodeHex(line.signature.slice(0, 8))).toBe('00000000641850cb')
    expect(encodeHex(line.keyId)).toBe(encodeHex(sha256(ofKey).slice(0, 4)))
    expect(readCosignatures({ text, signatures: [line] }, [witness])).toEqual([
      { witness: witness.name, atSeconds: AT },
    ])
  })

  test('is of a key that is no log’s, and a log’s is no witness’s', () => {
    expect(parseWitnessVkey(formatWitnessVkey(witness)).keyId).toEqual(witness.keyId)
    expect(faultOf(() => parseVkey(formatWitnessVkey(witness)))).toEqual({ code: 'vkey-malformed' })
    expect(faultOf(() => parseWitnessVkey(formatVkey(example.signer)))).toEqual({ code: 'vkey-malformed' })
  })

  test('holds for no other time and no other checkpoint; other lines are passed over', () => {
    for (let place = 0; place < line.signature.length; place++) {
      const changed = { ...line, signature: flip(line.signature, place, 1) }
      expect(faultOf(() => readCosignatures({ text, signatures: [changed] }, [witness]))).toMatchObject({
        code: 'signature-invalid',
      })
    }
    const other = flip(text, 5, 1)
    expect(faultOf(() => readCosignatures({ text: other, signatures: [line] }, [witness]))).toBeDefined()
    expect(readCosignatures({ text, signatures: [line] }, [])).toEqual([])
  })
})

const entries = numbered(300)
const fileAt = (size: number, changed?: number) =>
  makeLog(entries.slice(0, size).map((entry, n) => (n === changed ? Uint8Array.of(0) : entry))).files.get(
    'checkpoint',
  ) ?? new Uint8Array()
const witnessedAt = (size: number) => ({ checkpoint: parseCheckpoint(fileAt(size)).checkpoint, file: fileAt(size) })
const growth = async (olderSize: number, size: number): Promise<AddCheckpoint> => ({
  olderSize,
  hashes: await proveConsistency(makeLog(entries.slice(0, size)).reader, { older: olderSize, size }),
  checkpoint: fileAt(size),
})
const asking = (last: number | undefined, request: AddCheckpoint) =>
  judge(formatAddCheckpoint(request), {
    logs: [example.signer],
    lastOf: async () => (last === undefined ? undefined : witnessedAt(last)),
  })

describe('a witness', () => {
  test.prop([fc.nat({ max: 300 }), fc.nat({ max: 300 })], { numRuns: 40 })(
    'cosigns what extends what it cosigned, from the size it stands at',
    async (a, b) => {
      const [older, size] = [Math.min(a, b), Math.max(a, b)]

      expect(await asking(older, await growth(older, size))).toMatchObject({ status: 200, checkpoint: { size } })
      expect(parseAddCheckpoint(formatAddCheckpoint(await growth(older, size)))).toEqual(await growth(older, size))
    },
  )

  test('cosigns a log it never saw, as C2SP tlog-witness has it: from nothing', async () => {
    expect(await asking(undefined, await growth(0, 200))).toMatchObject({ status: 200 })
    expect(await asking(undefined, await growth(100, 200))).toEqual({ status: 409, olderSize: 0 })
  })

  test('says from where it has to be shown the growth', async () => {
    expect(await asking(150, await growth(100, 200))).toEqual({ status: 409, olderSize: 150 })
    expect(await asking(150, await growth(0, 100))).toEqual({ status: 409, olderSize: 150 })
  })

  test('refuses another root of the size it cosigned, with both signed notes as evidence', async () => {
    const forked = { olderSize: 200, hashes: [], checkpoint: fileAt(200, 100) }
    const verdict = await asking(200, forked)

    expect(verdict).toMatchObject({ status: 422, error: { fault: { code: 'log-forked', sizeEntries: 200 } } })
    expect(verdict).toMatchObject({ error: { notes: [fileAt(200), forked.checkpoint] } })
  })

  test('refuses growth that is not that of what it cosigned', async () => {
    const proved = await growth(200, 300)
    for (const request of [
      { ...proved, checkpoint: fileAt(300, 100) },
      { ...proved, hashes: proved.hashes.slice(1) },
      { ...proved, hashes: [] },
    ]) {
      expect(await asking(200, request)).toMatchObject({
        status: 422,
        error: { fault: { code: 'consistency-refused', olderSizeEntries: 200, sizeEntries: 300 } },
      })
    }
  })

  test('knows only the logs it was told of, and only their keys', async () => {
    const state = { origin: example.origin, size: 0, root: sha256(new Uint8Array()) }
    const stranger = createSigner(example.origin, new Uint8Array(32).fill(9))
    const other = createSigner('other.example', example.seed)
    const request = (checkpoint: Uint8Array) => ({ olderSize: 0, hashes: [], checkpoint })

    expect(await asking(undefined, request(signCheckpoint(state, [stranger])))).toEqual({ status: 403 })
    expect(await asking(undefined, request(flip(fileAt(10), 150, 1)))).toMatchObject({ status: 403 })
    expect(await asking(undefined, request(signCheckpoint({ ...state, origin: other.name }, [other])))).toEqual({
      status: 404,
    })
  })

  test('does not guess at what it cannot read', async () => {
    const sound = formatAddCheckpoint(await growth(0, 10))
    const known = { logs: [example.signer], lastOf: async () => undefined }
    for (const body of ['', 'old 0\n', 'old 00\n\n', 'old -1\n\n', 'new 0\n\n', 'old 0\nAA==\n\n', 'old 0\n\n'])
      expect(await judge(encodeUtf8(body), known)).toEqual({ status: 400 })
    expect(await judge(sound, known)).toMatchObject({ status: 200 })
    expect(await asking(20, { ...(await growth(0, 10)), olderSize: 20 })).toEqual({ status: 400 })
  })
})
