import type { Network } from '@khoan-viec/settings'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { tellClients } from './tell-clients.ts'

const publicOrigin = 'https://khoan-viec.example.gov.vn'
const proxies: readonly Network[] = [
  { address: '127.0.0.1', bits: 32 },
  { address: '10.0.0.0', bits: 8 },
  { address: '::1', bits: 128 },
]

/** Who is told to have come over a connection from `address`, with that header. */
async function told(
  address: string,
  forwarded?: string,
  behind: Parameters<typeof tellClients>[0] = { publicOrigin, proxies },
) {
  const tell = tellClients(behind)
  const app = new Hono().get('/', (c) => c.text(tell(c)))
  const headers = new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded })
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: address } } })).text()
}

test.each([
  ['the one a proxy names', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  [
    'the same where the connection is of IPv6 and the address of IPv4',
    '::ffff:127.0.0.1',
    '203.0.113.7',
    '203.0.113.7',
  ],
  [
    'of several named the last, for the others anybody may write',
    '127.0.0.1',
    '198.51.100.9, 203.0.113.7',
    '203.0.113.7',
  ],
  ['behind two proxies the one the outer names', '127.0.0.1', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
  ['of IPv6 the network, whichever of its addresses', '::1', '2001:db8:0:1:9::7', '2001:db8:0:1::/64'],
  ['another where the network is another', '::1', '2001:db8:0:2:9::7', '2001:db8:0:2::/64'],
  ['an address of IPv4, also where it is written as one of IPv6', '::1', '::FFFF:cb00:7107', '203.0.113.7'],
  ['the same behind a translator of networks', '::1', '64:ff9b::203.0.113.7', '203.0.113.7'],
  ['whoever connects, where that is no proxy', '203.0.113.7', '198.51.100.9', '203.0.113.7'],
  ['the proxy, where it names nobody', '127.0.0.1', undefined, '127.0.0.1'],
  ['the proxy, where it names nonsense', '127.0.0.1', '203.0.113.7, <script>', '127.0.0.1'],
  ['the outermost proxy, where all are', '127.0.0.1', '10.9.9.9', '10.9.9.9'],
])('the client is %s', async (_, address, forwarded, client) => {
  expect(await told(address, forwarded)).toBe(client)
})

test('without a public address no proxy stands before this, and none is believed', async () => {
  expect(await told('127.0.0.1', '203.0.113.7', { proxies })).toBe('127.0.0.1')
  expect(await told('2001:db8::7', '203.0.113.7', { proxies })).toBe('2001:db8::/64')
})
