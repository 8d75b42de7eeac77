import { BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Network } from '@khoan-viec/settings'
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'

export type Proxies = {
  /** The address that people use, when a proxy stands before this: `https://khoan-viec.example.gov.vn`. */
  readonly publicOrigin?: string | undefined
  /** Where the proxies stand. */
  readonly proxies?: readonly Network[] | undefined
}

/** Tells from which place a request comes: an address of IPv4, or a network of IPv6. */
export type TellClient = (c: Context) => string

/**
 * Behind a proxy the client is whom the proxy names. Only proxies are believed: from the right, what each of them has added
 * to `X-Forwarded-For` is read until somebody is named who is none. What stands before that, anybody may have written.
 */
export function tellClients({ publicOrigin, proxies = [] }: Proxies): TellClient {
  if (publicOrigin === undefined) return (c) => placeOf(connectionOf(c))
  const believed = new BlockList()
  for (const { address, bits } of proxies) believed.addSubnet(address, bits, familyOf(address))
  const isProxy = (address: string): boolean => isIP(address) !== 0 && believed.check(address, familyOf(address))

  return (c) => {
    const named = c.req.header('x-forwarded-for')?.split(',') ?? []
    let client = connectionOf(c)
    while (isProxy(client)) {
      const before = named.pop()?.trim() ?? ''
      if (isIP(before) === 0) break
      client = plain(before)
    }
    return placeOf(client)
  }
}

function connectionOf(c: Context): string {
  try {
    return plain(getConnInfo(c).remote.address ?? 'unknown')
  } catch {
    return 'unknown'
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** `::ffff:10.0.0.7` and `64:ff9b::a00:7` → `10.0.0.7`: one client has one address, however it is written. */
function plain(address: string): string {
  if (isIP(address) === 0) return address
  const client = ipaddr.process(address)
  const isTranslated = client.range() === 'rfc6052'
  return (isTranslated ? ipaddr.fromByteArray(client.toByteArray().slice(-4)) : client).toString()
}

/** Of IPv6 everybody is given a whole network, and takes a new address of it whenever he likes: `2001:db8::7` → `2001:db8::/64`. */
const placeOf = (address: string): string =>
  isIP(address) === 6 ? `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString()}/64` : address
