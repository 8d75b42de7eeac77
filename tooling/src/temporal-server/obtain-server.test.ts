import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { cachedServer } from './cache.ts'
import { type Way, obtainServer } from './obtain-server.ts'

test('the server on PATH is used before any other', async () => {
  await using home = await aHome()
  const onPath = join(home.folder, 'bin', 'temporal')
  await writeServer(onPath)
  await writeServer(cachedServer(home.env))

  expect(await obtainServer({ ...home, ways: [] })).toBe(onPath)
})

test('a program on PATH that only has the name is passed over', async () => {
  await using home = await aHome()
  await writeServer(join(home.folder, 'bin', 'temporal'), 'echo "a calendar"')
  await writeServer(cachedServer(home.env))

  expect(await obtainServer({ ...home, ways: [] })).toBe(cachedServer(home.env))
})

test('the cached server is used before one is obtained', async () => {
  await using home = await aHome()
  await writeServer(cachedServer(home.env))
  const obtain = vi.fn<Way['obtain']>()

  expect(await obtainServer({ ...home, ways: [{ name: 'a way', obtain }] })).toBe(cachedServer(home.env))
  expect(obtain).not.toHaveBeenCalled()
})

test('the ways are tried in order until one gives a server that runs; its scratch is emptied, the server kept', async () => {
  await using home = await aHome()
  const tried: string[] = []
  const ways: Way[] = [
    { name: 'first', obtain: async () => void tried.push('first') },
    {
      name: 'second',
      async obtain(target) {
        tried.push('second')
        await writeServer(target, 'exit 1')
      },
    },
    {
      name: 'third',
      async obtain(target, { scratch }) {
        tried.push('third')
        await mkdir(join(scratch, 'cache'), { recursive: true })
        await writeFile(join(scratch, 'cache', 'much'), 'of what a build leaves')
        await writeServer(target)
      },
    },
    { name: 'fourth', obtain: async () => void tried.push('fourth') },
  ]

  const binary = await obtainServer({ ...home, ways })

  expect(tried).toEqual(['first', 'second', 'third'])
  expect(await readFile(binary, 'utf8')).toContain('temporal version')
  expect((await readdir(dirname(binary))).toSorted()).toEqual(['obtaining.lock', 'temporal'])
})

test('callers at the same moment build once', async () => {
  await using home = await aHome()
  let builds = 0
  const way: Way = {
    name: 'a build',
    async obtain(target) {
      builds++
      await writeServer(target)
    },
  }

  const binaries = await Promise.all([1, 2, 3].map(() => obtainServer({ ...home, ways: [way] })))

  expect(new Set(binaries)).toEqual(new Set([cachedServer(home.env)]))
  expect(builds).toBe(1)
})

test('when nothing helps, one message says what was tried and what would help', async () => {
  await using home = await aHome()
  const ways: Way[] = [
    { name: 'the download', obtain: () => Promise.reject(new Error('no internet\nat somewhere')) },
    { name: 'a build', obtain: () => Promise.reject(new Error('no Go')) },
  ]

  const message = await obtainServer({ ...home, ways }).catch(String)

  expect(message).toContain('  the download: no internet\n  a build: no Go\n')
  expect(message).toMatch(/temporal.*PATH[^]*Go 1\.25[^]*TEMPORAL_ADDRESS/)
})

async function writeServer(file: string, body = 'echo "temporal version 1.2.3 (Server 1.2.3)"'): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\n${body}\n`)
  await chmod(file, 0o755)
}

async function aHome() {
  const folder = await mkdtemp(join(tmpdir(), 'khoan-viec-home-'))
  return {
    folder,
    env: { HOME: folder, PATH: join(folder, 'bin') },
    say: () => undefined,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}
