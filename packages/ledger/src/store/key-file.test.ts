import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatVkey, parseSecretKey } from '../checkpoint/index.ts'
import { faultOfAsync } from '../testing/faults.ts'
import { openTestFolder } from '../testing/folders.ts'
import * as example from '../testing/worked-example.ts'
import { createKeyFile, readKeyFile } from './index.ts'

test('a key is made once, kept for its owner alone, and read back', async () => {
  await using at = await openTestFolder()
  const path = join(at.path, 'keys', 'log.key')
  const made = await createKeyFile(path, example.origin)

  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(formatVkey((await readKeyFile(path)) ?? example.signer)).toBe(formatVkey(made))
  expect(formatVkey(parseSecretKey((await readFile(path, 'utf8')).trimEnd()))).toBe(formatVkey(made))
  expect(await readdir(join(at.path, 'keys'))).toEqual(['log.key'])
})

test('no two keys are alike', async () => {
  await using at = await openTestFolder()
  const one = await createKeyFile(join(at.path, 'one'), example.origin)
  const two = await createKeyFile(join(at.path, 'two'), example.origin)

  expect(formatVkey(one)).not.toBe(formatVkey(two))
})

test('a key that is there is never overwritten', async () => {
  await using at = await openTestFolder()
  const path = join(at.path, 'log.key')
  await createKeyFile(path, example.origin)
  const before = await readFile(path, 'utf8')

  await expect(createKeyFile(path, example.origin)).rejects.toThrow('EEXIST')
  expect(await readFile(path, 'utf8')).toBe(before)
  expect(await readdir(at.path)).toEqual(['log.key'])
})

test('a key that others could read is not used', async () => {
  await using at = await openTestFolder()
  const path = join(at.path, 'log.key')
  await createKeyFile(path, example.origin)
  await chmod(path, 0o640)

  expect(await faultOfAsync(() => readKeyFile(path))).toEqual({ code: 'secret-exposed', path, mode: '640' })
})

test('no file is no key, and half a file is a fault', async () => {
  await using at = await openTestFolder()
  const path = join(at.path, 'log.key')
  expect(await readKeyFile(path)).toBeUndefined()

  await writeFile(path, 'PRIVATE+KEY+', { mode: 0o600 })
  expect(await faultOfAsync(() => readKeyFile(path))).toEqual({ code: 'secret-key-malformed' })
})
