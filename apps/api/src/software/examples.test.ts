import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { keyScopes } from '@khoan-viec/protocol/rights'
import { expect, test } from 'vitest'
import { createApp } from '../app/index.ts'
import { openApi, openTown } from '../testing/index.ts'

const run = promisify(execFile)
const hasCurl = await run('curl', ['--version']).then(
  () => true,
  () => false,
)

test.skipIf(!hasCurl)('every example of the documentation works as it stands there', async () => {
  const town = await openTown()
  const api = await openApi(town)
  const { app, close } = createApp(api.services, { host: '127.0.0.1' })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  try {
    const asked = { name: 'Ví dụ', days: 7, scopes: [...keyScopes] } as const
    const { token } = await (await api.as('office')).rights.issueToken.mutate({ ...asked, scopes: [...keyScopes] })
    const document = await readFile(new URL('../../../../docs/for-other-software.md', import.meta.url), 'utf8')
    const examples = [...document.matchAll(/```sh\n(.*?)```/gs)].map(([, example = '']) => example)
    expect(examples.length).toBeGreaterThan(3)
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const env = { ...process.env, HOST: `http://127.0.0.1:${port}`, KEY: token }
    for (const example of examples) {
      const { stdout } = await run('bash', ['-c', example.replace('curl', 'curl --fail')], { env })
      expect(JSON.parse(stdout)).toBeInstanceOf(Object)
    }
  } finally {
    close()
    server.close()
    await api.close()
    await town.close()
  }
})
