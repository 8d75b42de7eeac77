import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openGuard } from '../processes/open-guard.ts'
import { serverVersion } from './cache.ts'
import { downloadServer } from './download.ts'

test('asks for this version and machine, and unpacks the file it is told of', async () => {
  await using service = await aService()
  await downloadServer(join(service.scratch, 'temporal'), service.workshop, service.url)

  expect(readFileSync(join(service.scratch, 'temporal'), 'utf8')).toBe('the server')
  expect(service.asked).toEqual([
    {
      path: `/cli/${serverVersion}`,
      platform: 'linux',
      format: 'tar.gz',
      arch: expect.stringMatching(/^(amd64|arm64)$/),
    },
  ])
})

test('a service that refuses, or answers something else, is a failure with its reason', async () => {
  await using service = await aService()
  const target = join(service.scratch, 'temporal')

  await expect(downloadServer(target, service.workshop, `${service.url}/elsewhere`)).rejects.toThrow('answered 404')
  await expect(downloadServer(target, service.workshop, service.strangeUrl)).rejects.toThrow(
    'without naming an archive',
  )
})

/** Answers as the official service does, with an archive that holds one small file under another name. */
async function aService() {
  const folder = mkdtempSync(join(tmpdir(), 'khoan-viec-download-'))
  const scratch = join(folder, 'scratch')
  mkdirSync(scratch)
  writeFileSync(join(folder, 'temporal-cli'), 'the server')
  execFileSync('tar', ['-czf', join(folder, 'archive.tar.gz'), '-C', folder, 'temporal-cli'])

  const asked: object[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams, origin } = new URL(request.url ?? '', `http://${request.headers.host}`)
    if (pathname === '/archive') return response.end(readFileSync(join(folder, 'archive.tar.gz')))
    if (pathname.startsWith('/strange/')) return response.end('{}')
    if (pathname !== `/cli/${serverVersion}`) return response.writeHead(404).end()
    asked.push({ path: pathname, ...Object.fromEntries(searchParams) })
    return response.end(JSON.stringify({ archiveUrl: `${origin}/archive`, fileToExtract: 'temporal-cli' }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port')

  const guard = openGuard([folder])
  return {
    scratch,
    asked,
    url: `http://127.0.0.1:${address.port}/cli`,
    strangeUrl: `http://127.0.0.1:${address.port}/strange`,
    workshop: { scratch, say: () => undefined, guard },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await guard.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
