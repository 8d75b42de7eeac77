import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCheckpoint } from '../checkpoint/index.ts'
import { encodeHex, encodeUtf8 } from '../encoding/index.ts'
import { sha256 } from '../merkle/index.ts'
import { proveConsistency } from '../proof/index.ts'
import { openTestFolder } from '../testing/folders.ts'
import { makeLog, numbered } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import { formatAddCheckpoint, readCosignatures } from '../witness/index.ts'
import { openWitness, openWitnessKey, readLogFault } from './index.ts'

const hash = encodeHex(sha256(encodeUtf8(example.origin)))
const open = async (path: string) =>
  openWitness(path, await openWitnessKey(path, 'witness.example/w1'), [example.signer])

async function requestFor(older: number, size: number, changed?: number): Promise<Uint8Array> {
  const log = makeLog(numbered(size).map((entry, n) => (n === changed ? Uint8Array.of(0) : entry)))
  const hashes = await proveConsistency(log.reader, { older, size })
  return formatAddCheckpoint({ olderSize: older, hashes, checkpoint: log.files.get('checkpoint') ?? new Uint8Array() })
}

describe('a witness kept in a folder', () => {
  test('goes on after a restart from what it cosigned, and serves it with its line', async () => {
    await using at = await openTestFolder()
    expect(await (await open(at.path)).add(await requestFor(0, 40))).toMatchObject({ status: 200 })
    const again = await open(at.path)
    expect(await again.add(await requestFor(0, 50))).toEqual({ status: 409, olderSize: 40 })
    expect(await again.add(await requestFor(40, 50))).toMatchObject({ status: 200 })

    const served = parseCheckpoint((await again.read(hash)) ?? new Uint8Array())
    expect(served.checkpoint.size).toBe(50)
    expect(readCosignatures(served, [again.key])).toHaveLength(1)
    expect(served.signatures).toHaveLength(2)
  })

  test('asked thrice at once, goes back to no smaller size', async () => {
    await using at = await openTestFolder()
    const witness = await open(at.path)
    const answers = await Promise.all([40, 30, 20].map(async (size) => witness.add(await requestFor(0, size))))

    expect(answers.map(({ status }) => status)).toEqual([200, 409, 409])
    expect(answers.filter(({ status }) => status === 200)).toMatchObject([
      { checkpoint: { size: (await witness.lastOf(example.origin))?.checkpoint.size } },
    ])
  })

  test('keeps both notes where a log shows it two histories, and cosigns neither again', async () => {
    await using at = await openTestFolder()
    const witness = await open(at.path)
    await witness.add(await requestFor(0, 40))
    const before = await readFile(join(at.path, hash, 'checkpoint'))

    expect(await witness.add(await requestFor(40, 40, 7))).toMatchObject({ status: 422 })
    const fault = await readLogFault(join(at.path, hash))
    expect(fault).toMatchObject({ fault: { code: 'log-forked', sizeEntries: 40 } })
    expect(fault?.notes).toHaveLength(2)
    expect(await readFile(join(at.path, hash, 'checkpoint'))).toEqual(before)
  })
})
