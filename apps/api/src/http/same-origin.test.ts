import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { type Origins, sameOrigin } from './same-origin.ts'

const PUBLIC = 'https://khoan-viec.example.gov.vn'
const behindProxy: Origins = { host: '127.0.0.1', publicOrigin: PUBLIC }
const alone: Origins = { host: '127.0.0.1' }

async function ask(origins: Origins, address: string, headers: Record<string, string>, method = 'GET') {
  const app = new Hono().use(sameOrigin(origins)).all('*', (c) => c.text(''))
  return (await app.request(address, { method, headers })).status
}

test.each([
  ['its own name', 'http://localhost:4040/', 'localhost:4040', 200],
  ['its own address', 'http://127.0.0.1:4040/', '127.0.0.1:4040', 200],
  ['a foreign name', 'http://evil.example/', 'evil.example', 421],
  ['a foreign name in the address, its own beside', 'http://evil.example/', 'localhost:4040', 421],
  ['its own name in the address, a foreign one beside', 'http://localhost:4040/', 'evil.example', 421],
  ['a name that hides its own', 'http://localhost:4040/', 'localhost:4040@evil.example', 421],
])('asked by %s', async (_, address, host, status) => {
  expect(await ask(alone, address, { host })).toBe(status)
})

test.each([
  ['of the public address', PUBLIC, 200],
  ['of the public name without HTTPS', 'http://khoan-viec.example.gov.vn', 403],
  ['of the public name at another port', `${PUBLIC}:8443`, 403],
  ['of a name below it', 'https://evil.khoan-viec.example.gov.vn', 403],
  ['of elsewhere', 'https://evil.example', 403],
  ['of nowhere', 'null', 403],
])('behind a proxy a page %s may change something: %s', async (_, origin, status) => {
  const { host } = new URL(PUBLIC)
  expect(await ask(behindProxy, `http://${host}/`, { host, origin, cookie: 'a=b' }, 'POST')).toBe(status)
})

test('who names no page may change something without a session alone', async () => {
  const host = 'localhost:4040'
  expect(await ask(alone, `http://${host}/`, { host }, 'POST')).toBe(200)
  expect(await ask(alone, `http://${host}/`, { host, cookie: 'a=b' }, 'POST')).toBe(403)
  // Where a request comes from, its page says and nobody on the way.
  const forwarded = { 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' }
  expect(await ask(alone, `http://${host}/`, { host, cookie: 'a=b', ...forwarded }, 'POST')).toBe(403)
})
