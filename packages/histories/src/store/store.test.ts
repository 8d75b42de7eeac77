import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepBundle, keepHistory, readBundle, readHistory } from './index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khoan-viec-histories-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const history = JSON.stringify({ events: [{ text: 'Việc khó'.repeat(100) }] })

async function flip(path: string, position: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[position] = (bytes[position] ?? 0) ^ 1
  await writeFile(path, bytes)
}

test('a history is kept once, under the hash of its file, for its owner alone', async () => {
  const kept = await keepHistory(folder, history)
  expect(await keepHistory(folder, history)).toEqual(kept)

  const place = join(folder, 'histories', `${kept.hash}.json.gz`)
  const bytes = await readFile(place)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept.hash)
  expect([bytes.length, (await stat(place)).mode & 0o777]).toEqual([kept.size, 0o600])
  expect(await readHistory(folder, kept)).toBe(history)
  expect((await readdir(join(folder, 'histories'))).filter((name) => name.endsWith('.gz'))).toHaveLength(1)
})

test('whichever byte of a history is changed, it is found out', async () => {
  const kept = await keepHistory(folder, history)
  for (const position of Array.from({ length: kept.size }, (_, index) => index)) {
    await flip(join(folder, 'histories', `${kept.hash}.json.gz`), position)
    expect(await readHistory(folder, kept)).toMatchObject({ code: 'file-altered' })
    await flip(join(folder, 'histories', `${kept.hash}.json.gz`), position)
  }
  // Whoever keeps it again puts a damaged one right.
  await flip(join(folder, 'histories', `${kept.hash}.json.gz`), 0)
  await keepHistory(folder, history)
  expect(await readHistory(folder, kept)).toBe(history)
})

test('a history that is not there is said not to be there', async () => {
  expect(await readHistory(folder, { hash: 'a'.repeat(64), size: 1 })).toEqual({ code: 'file-missing' })
})

test('a bundle is kept under its build, and only the code of that build is given back', async () => {
  const build = await keepBundle(folder, 'const one = 1')
  expect(await keepBundle(folder, 'const one = 1')).toBe(build)
  expect(await readBundle(folder, build)).toBe('const one = 1')

  const other = await keepBundle(folder, 'const two = 2')
  await writeFile(join(folder, 'bundles', `${build}.js.gz`), await readFile(join(folder, 'bundles', `${other}.js.gz`)))
  expect(await readBundle(folder, build)).toEqual({ code: 'bundle-altered', build })
  await writeFile(join(folder, 'bundles', `${build}.js.gz`), 'no gzip')
  expect(await readBundle(folder, build)).toEqual({ code: 'bundle-altered', build })
})

test.each(['a'.repeat(64), '../bundles/x', ''])('no bundle is invented for the build "%s"', async (build) => {
  expect(await readBundle(folder, build)).toEqual({ code: 'bundle-missing', build })
})
