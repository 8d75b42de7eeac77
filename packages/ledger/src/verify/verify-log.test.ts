import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { cosignatureType, createSigner, formatSignatureLine, formatVkey, parseCheckpoint } from '../checkpoint/index.ts'
import { concat, encodeUtf8 } from '../encoding/index.ts'
import { flip, makeLog, numbered, readerOf } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import { cosign, formatWitnessVkey } from '../witness/index.ts'
import { verifyLog } from './index.ts'

const vkeys = [example.vkey]
const size = 600
const entries = numbered(size)
const sound = makeLog(entries)
const paths = [...sound.files.keys()]

const at = (path: string) => sound.files.get(path) ?? new Uint8Array()
const withFile = (path: string, bytes: Uint8Array) => readerOf(new Map(sound.files).set(path, bytes))
const checkpointOf = (log: typeof sound) => log.files.get('checkpoint') ?? new Uint8Array()
const checkpointAt = (count: number) => checkpointOf(makeLog(entries.slice(0, count)))

describe('a sound log', () => {
  test.each([0, 1, 2, 3, 255, 256, 257, 1000])('of %d entries is verified', async (count) => {
    const { reader } = makeLog(numbered(count))

    expect(await verifyLog(reader, vkeys)).toMatchObject({ ok: true, checkpoint: { size: count } })
  })

  test('shows its entries in order', async () => {
    const seen: [number, string][] = []
    await verifyLog(sound.reader, vkeys, {
      visit: (entry, index) => seen.push([index, new TextDecoder().decode(entry)]),
    })

    expect(seen).toEqual(entries.map((_, index) => [index, String(index)]))
  })

  test('may have files beyond what was signed, left by a crash', async () => {
    const beyond = makeLog(numbered(size + 300)).files
    const reader = readerOf(new Map([...beyond, ...sound.files]))

    expect(await verifyLog(reader, vkeys)).toMatchObject({ ok: true, checkpoint: { size } })
  })

  test('extends every state it was signed in', async () => {
    const olderCheckpoints = [0, 1, 255, 256, 257, 512, size, size].map(checkpointAt)

    expect(await verifyLog(sound.reader, vkeys, { olderCheckpoints })).toMatchObject({ ok: true, olderCheckpoints: 8 })
  })
})

describe('a damaged log', () => {
  test.prop([fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 1000 })(
    'with any byte of any file changed',
    async (path, place, mask) => {
      const report = await verifyLog(withFile(path, flip(at(path), place, mask)), vkeys)

      expect(report.ok).toBe(false)
    },
  )

  test.each(paths)('without %s', async (path) => {
    const without = new Map(sound.files)
    without.delete(path)
    const code = path === 'checkpoint' ? 'checkpoint-missing' : 'file-missing'

    expect(await verifyLog(readerOf(without), vkeys)).toMatchObject({ ok: false, fault: { code } })
  })

  test.each(paths)('with a byte more or less in %s', async (path) => {
    const longer = Uint8Array.of(...at(path), 0)

    expect(await verifyLog(withFile(path, longer), vkeys)).toMatchObject({ ok: false })
    expect(await verifyLog(withFile(path, at(path).slice(0, -1)), vkeys)).toMatchObject({ ok: false })
  })

  test('is told where', async () => {
    const tile = withFile('tile/0/001', flip(at('tile/0/001'), 32 * 7 + 5, 1))
    expect(await verifyLog(tile, vkeys)).toEqual({
      ok: false,
      fault: { code: 'tile-differs', path: 'tile/0/001', position: 7 },
      notes: [],
    })

    // Entries 0 to 9 take three bytes each, with their lengths.
    const entry = withFile('tile/entries/000', flip(at('tile/entries/000'), 3 * 4 + 2, 1))
    expect(await verifyLog(entry, vkeys)).toEqual({
      ok: false,
      fault: { code: 'tile-differs', path: 'tile/0/000', position: 4 },
      notes: [],
    })
  })
})

describe('a log whose key has changed and that witnesses have cosigned', () => {
  const next = createSigner(example.origin, new Uint8Array(32).fill(9))
  const witnesses = [1, 2].map((n) => createSigner(`witness.example/${n}`, new Uint8Array(32).fill(n), cosignatureType))
  const signed = makeLog(entries, [example.signer, next])
  const lines = witnesses.map((witness, n) => {
    const { text } = parseCheckpoint(checkpointOf(signed))
    return `${formatSignatureLine(cosign(witness, text, 1_700_000_000 + n))}\n`
  })
  const cosigned = concat(checkpointOf(signed), encodeUtf8(lines.join('')))
  const files = new Map(signed.files).set('checkpoint', cosigned)
  const given = [example.vkey, formatVkey(next)]
  const options = { witnesses: witnesses.map(formatWitnessVkey), knownOnly: true }

  test('is verified with each of its keys, and its witnesses are counted', async () => {
    expect(await verifyLog(readerOf(files), given, options)).toMatchObject({
      ok: true,
      cosignatures: [{ atSeconds: 1_700_000_000 }, { atSeconds: 1_700_000_001 }],
      strangers: 0,
    })
    for (const vkey of given) {
      expect(await verifyLog(readerOf(files), [vkey])).toMatchObject({ ok: true, cosignatures: [], strangers: 3 })
    }
  })

  test('is refused without a witness that is counted on', async () => {
    expect(await verifyLog(signed.reader, given, options)).toMatchObject({
      fault: { code: 'cosignature-missing', witness: 'witness.example/1' },
    })
  })

  test.prop(
    [
      fc.constantFrom(...files.keys(), ...Array.from({ length: 5 }, () => 'checkpoint')),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
    ],
    {
      numRuns: 300,
    },
  )('is refused with any byte of any file changed', async (path, place, mask) => {
    const changed = new Map(files).set(path, flip(files.get(path) ?? new Uint8Array(), place, mask))

    expect(await verifyLog(readerOf(changed), given, options)).toMatchObject({ ok: false })
  })
})

describe('a log rewritten', () => {
  const rewritten = (change: (entry: Uint8Array, index: number) => Uint8Array, count = size) =>
    makeLog(entries.slice(0, count).map(change))
  const oneChanged = (entry: Uint8Array, index: number) => (index === 100 ? encodeUtf8('[]') : entry)

  test('by someone without the secret is refused', async () => {
    const { files } = rewritten(oneChanged)
    files.set('checkpoint', checkpointOf(sound))

    expect(await verifyLog(readerOf(files), vkeys)).toMatchObject({ ok: false, fault: { code: 'root-differs' } })
  })

  test('by whoever has the secret is sound in itself, and exposed by an older checkpoint', async () => {
    const { reader, files } = rewritten(oneChanged)
    const shown = files.get('checkpoint')

    expect(await verifyLog(reader, vkeys)).toMatchObject({ ok: true })
    expect(await verifyLog(reader, vkeys, { olderCheckpoints: [checkpointAt(100)] })).toMatchObject({ ok: true })
    for (const count of [101, 256, 599, size]) {
      expect(await verifyLog(reader, vkeys, { olderCheckpoints: [checkpointAt(count)] })).toMatchObject({
        ok: false,
        fault: { code: 'log-forked', sizeEntries: count },
        notes: [checkpointAt(count), shown],
      })
    }
  })

  test('as an older state is exposed by a newer checkpoint', async () => {
    const { reader } = rewritten((entry) => entry, 400)

    expect(await verifyLog(reader, vkeys, { olderCheckpoints: [checkpointAt(size)] })).toEqual({
      ok: false,
      fault: { code: 'log-shrank', olderSizeEntries: size, sizeEntries: 400 },
      notes: [checkpointAt(size), checkpointAt(400)],
    })
  })

  test('an older checkpoint counts only if it was signed', async () => {
    const forged = flip(checkpointAt(300), 40, 1)

    expect(await verifyLog(sound.reader, vkeys, { olderCheckpoints: [forged] })).toMatchObject({ ok: false })
  })
})

describe('keys', () => {
  const next = createSigner(example.origin, new Uint8Array(32).fill(9))

  test('a log signed by its next key is verified with both, older states with the key of their time', async () => {
    const { reader } = makeLog(entries, [next])
    const olderCheckpoints = [checkpointAt(10)]

    expect(await verifyLog(reader, [formatVkey(next)], { olderCheckpoints })).toMatchObject({
      fault: { code: 'signature-missing' },
    })
    expect(await verifyLog(reader, [example.vkey, formatVkey(next)], { olderCheckpoints })).toMatchObject({ ok: true })
  })

  test('a key that cannot be read is a fault, and no key is none', async () => {
    expect(await verifyLog(sound.reader, ['x'])).toEqual({ ok: false, fault: { code: 'vkey-malformed' }, notes: [] })
    expect(await verifyLog(sound.reader, [])).toEqual({ ok: false, fault: { code: 'signature-missing' }, notes: [] })
  })
})

test('a reader that fails is no fault of the log', async () => {
  const reader = { read: () => Promise.reject(new Error('the disk is away')) }

  await expect(verifyLog(reader, vkeys)).rejects.toThrow('the disk is away')
})
