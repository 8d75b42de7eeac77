import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepNothing } from './keep-nothing.ts'
import { webClient } from './web-client.ts'

const SECRET = 'nobody is told this'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khoan-viec-web-'))
  for (const made of ['dist/assets', 'dist/.vite', 'dist/assets/.hidden'])
    await mkdir(join(folder, made), { recursive: true })
  await writeFile(join(folder, 'dist/index.html'), 'the page')
  await writeFile(join(folder, 'dist/assets/a.js'), 'a script')
  for (const kept of ['secret', 'dist/.vite/manifest.json', 'dist/assets/.hidden/secret'])
    await writeFile(join(folder, kept), SECRET)
})
afterAll(() => rm(folder, { recursive: true }))

const ask = (path: string) =>
  new Hono()
    .use(keepNothing)
    .route('/', webClient(join(folder, 'dist')))
    .request(path)

test('files are kept for ever, the page never, and every room is the page', async () => {
  const script = await ask('/assets/a.js')
  expect([await script.text(), script.headers.get('cache-control')]).toEqual([
    'a script',
    expect.stringContaining('immutable'),
  ])
  const room = await ask('/tasks/qv-1')
  expect([await room.text(), room.headers.get('cache-control')]).toEqual(['the page', 'no-cache'])
  expect((await ask('/assets/gone.js')).status).toBe(404)
})

test.each([
  '/.vite/manifest.json',
  '/%2evite/manifest.json',
  '/assets/.hidden/secret',
  '/../secret',
  '/..%2fsecret',
  '/%2e%2e/secret',
  '/assets/..%2f..%2fsecret',
  '/assets/..%5c..%5csecret',
  '/assets/%2e%2e%2f%2e%2e%2fsecret',
  '/assets/%00',
  '//secret',
])('%s leads to nothing of what lies beside or hidden', async (path) => {
  expect(await (await ask(path)).text()).not.toContain(SECRET)
})
