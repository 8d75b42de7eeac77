import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encodeUtf8 } from '../encoding/index.ts'
import { faultOfAsync } from '../testing/faults.ts'
import { openTestFolder, readAll } from '../testing/folders.ts'
import { makeLog, numbered } from '../testing/memory-log.ts'
import * as example from '../testing/worked-example.ts'
import { verifyLog } from '../verify/index.ts'
import { exportLog, readFolder } from './index.ts'

const keys = [example.signer]

describe('an export', () => {
  test.each(['absent', 'empty'])('is the log and its key, in a folder that was %s', async (state) => {
    await using at = await openTestFolder()
    const folder = join(at.path, 'out')
    if (state === 'empty') await mkdir(folder)
    const log = makeLog(numbered(600))
    await exportLog(log.reader, folder, keys)

    const expected = new Map(log.files).set('log.vkey', encodeUtf8(`${example.vkey}\n`))
    expect(await readAll(folder)).toEqual(expected)
    expect(await verifyLog(readFolder(folder), [example.vkey])).toMatchObject({ ok: true, checkpoint: { size: 600 } })
  })

  test('leaves out what was not signed', async () => {
    await using at = await openTestFolder()
    const log = makeLog(numbered(10))
    log.files.set('tile/0/000.p/11', new Uint8Array(11 * 32))
    await exportLog(log.reader, join(at.path, 'out'), keys)

    expect((await readAll(join(at.path, 'out'))).has('tile/0/000.p/11')).toBe(false)
  })

  test('does not mix with what is there', async () => {
    await using at = await openTestFolder()
    await writeFile(join(at.path, 'note'), '')
    const act = () => exportLog(makeLog(numbered(1)).reader, at.path, keys)

    expect(await faultOfAsync(act)).toEqual({ code: 'folder-not-empty', path: at.path })
  })

  test('that is broken off has no checkpoint', async () => {
    await using at = await openTestFolder()
    const log = makeLog(numbered(600))
    log.files.delete('tile/entries/001')
    const act = () => exportLog(log.reader, join(at.path, 'out'), keys)

    expect(await faultOfAsync(act)).toEqual({ code: 'file-missing', path: 'tile/entries/001' })
    expect((await readAll(join(at.path, 'out'))).has('checkpoint')).toBe(false)
  })
})

test('a folder answers only for paths of the layout', async () => {
  await using at = await openTestFolder()
  await writeFile(join(at.path, 'log.key'), 'secret')
  const reader = readFolder(join(at.path, 'log'))

  expect(await reader.read('../log.key')).toBeUndefined()
  expect(await readFolder(at.path).read('log.key')).toBeUndefined()
})
