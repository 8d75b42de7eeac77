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

test.each([
  ['pages', pageHeaders],
  ['files that people brought', fileHeaders],
])(
  'on %s nothing inline runs or is drawn, and HTTPS is insisted on where it is served by that',
  async (_, headersFor) => {
    const { headers } = await app(headersFor('https://khoan-viec.example.gov.vn')).request('/')
    expect(headers.get('content-security-policy')).toContain('default-src')
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    for (const plain of [undefined, 'http://localhost:4040'])
      expect((await app(headersFor(plain)).request('/')).headers.has('strict-transport-security')).toBe(false)
  },
)

test('what says nothing of being kept is not kept', async () => {
  const some = app(pageHeaders())
  expect((await some.request('/')).headers.get('cache-control')).toBe('no-store')
  expect((await some.request('/kept')).headers.get('cache-control')).toBe('public, max-age=60')
})
