import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { expect, test } from 'vitest'
import { fileHeaders, pageHeaders } from './headers.ts'
import { keepNothing } from './keep-nothing.ts'

const app = (headers: Parameters<typeof secureHeaders>[0]) =>
  new Hono()
    .use(secureHeaders(headers), keepNothing)
    .get('/', (c) => c.text(''))
    .get('/kept', (c) => c.text('', 200, { 'cache-control': 'public, max-age=60' }))

const policyOf = async (headers: Parameters<typeof secureHeaders>[0]) =>
  (await app(headers).request('/')).headers.get('content-security-policy')

test('on pages nothing inline runs or is drawn, and of a file that people brought nothing runs or loads', async () => {
  expect(await policyOf(pageHeaders())).toContain("default-src 'self'; script-src 'self'; style-src 'self';")
  expect(await policyOf(pageHeaders())).toContain("worker-src 'self';")
  expect(await policyOf(pageHeaders())).not.toContain('unsafe')
  expect(await policyOf(fileHeaders())).toMatch(
    /^sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline';/,
  )
})

test.each([
  ['pages', pageHeaders],
  ['files', fileHeaders],
])('on %s HTTPS is insisted on where it is served by that', async (_, headersFor) => {
  const { headers } = await app(headersFor('https://khoan-viec.example.gov.vn')).request('/')
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  for (const plain of [undefined, 'http://localhost:4040'])
    expect((await app(headersFor(plain)).request('/')).headers.has('strict-transport-security')).toBe(false)
})

test('what says nothing of being kept is not kept', async () => {
  const some = app(pageHeaders())
  expect((await some.request('/')).headers.get('cache-control')).toBe('no-store')
  expect((await some.request('/kept')).headers.get('cache-control')).toBe('public, max-age=60')
})
