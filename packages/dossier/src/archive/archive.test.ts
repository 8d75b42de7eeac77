import { crc32 as crcOfNode } from 'node:zlib'
import { fc, test } from '@fast-check/vitest'
import { unzipSync } from 'fflate'
import { describe, expect } from 'vitest'
import { type ArchiveFile, archiveSize, crc32, openArchive, writeArchive } from './index.ts'

const fileOf = (path: string, bytes: Uint8Array) => ({
  path,
  sizeBytes: bytes.length,
  crc: crc32(bytes),
  read: () => [bytes],
})

async function archiveOf(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeArchive(files)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const someFiles = fc
  .uniqueArray(fc.record({ path: fc.stringMatching(/^[a-z]{1,8}\.json$/), bytes: fc.uint8Array({ maxLength: 200 }) }), {
    selector: ({ path }) => path,
    minLength: 1,
    maxLength: 5,
  })
  .map((files) => files.map(({ path, bytes }) => fileOf(path, bytes)))

describe('an archive', () => {
  test.prop([fc.uint8Array(), fc.uint8Array()])('has the CRC that everybody computes', (one, other) => {
    expect(crc32(other, crc32(one))).toBe(crcOfNode(other, crcOfNode(one)))
  })

  test.prop([someFiles])('of any files is read back whole, by us and by others', async (files) => {
    const archive = await archiveOf(files)
    const expected = files.map(({ path, read }) => [path, read()[0]])

    expect(archive.length).toBe(archiveSize(files))
    expect(openArchive(archive)).toEqual({ ok: true, files: new Map(expected as [string, Uint8Array][]) })
    expect(Object.entries(unzipSync(archive))).toEqual(expected)
  })

  test.prop([someFiles, fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 2_000 })(
    'with one byte changed, wherever it stands, is refused',
    async (files, at, change) => {
      const archive = await archiveOf(files)
      const place = at % archive.length
      archive[place] = (archive[place] ?? 0) ^ change
      expect(openArchive(archive)).toMatchObject({ ok: false })
    },
  )

  test.prop([someFiles, fc.uint8Array({ minLength: 1, maxLength: 9 })])(
    'with anything before or behind it is refused',
    async (files, more) => {
      const archive = await archiveOf(files)
      for (const bytes of [Buffer.concat([archive, more]), Buffer.concat([more, archive])])
        expect(openArchive(new Uint8Array(bytes))).toMatchObject({ ok: false })
    },
  )

  test('that names one file twice is refused', async () => {
    const twice = [fileOf('a.json', Uint8Array.of(1)), fileOf('a.json', Uint8Array.of(2))]
    expect(openArchive(await archiveOf(twice))).toMatchObject({ ok: false })
  })

  test('names what was damaged', async () => {
    const archive = await archiveOf([fileOf('a.json', new Uint8Array(50)), fileOf('b.json', new Uint8Array(50))])
    const placeOf = (byte: number) => {
      const changed = archive.slice()
      changed[byte] = (changed[byte] ?? 0) ^ 1
      const opened = openArchive(changed)
      return opened.ok ? undefined : opened.faults[0]
    }
    const header = 30 + 'a.json'.length
    const directory = 2 * (header + 50)
    expect(placeOf(header + 3)).toEqual({ code: 'archive-damaged', place: 'contents', path: 'a.json' })
    expect(placeOf(10)).toEqual({ code: 'archive-damaged', place: 'header', path: 'a.json' })
    expect(placeOf(18)).toEqual({ code: 'archive-damaged', place: 'header', path: 'a.json' })
    expect(placeOf(directory + 20)).toEqual({ code: 'archive-damaged', place: 'directory', path: 'a.json' })
    expect(placeOf(archive.length - 1)).toEqual({ code: 'archive-damaged', place: 'end' })
    expect(openArchive(new Uint8Array(10))).toEqual({ ok: false, faults: [{ code: 'no-archive' }] })
  })

  test('whose file has another length by now is broken off', async () => {
    const grown = { ...fileOf('a.json', new Uint8Array(3)), read: () => [new Uint8Array(4)] }
    await expect(archiveOf([grown])).rejects.toThrow('a.json was 3 bytes and is 4')
  })
})
