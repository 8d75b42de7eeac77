import { BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Network } from '@khoan-viec/settings'
import type { Context } from 'hono'

export type Proxies = {
  /** The address that people use, when a proxy stands before this: `https://khoan-viec.example.gov.vn`. */
  readonly publicOrigin?: string | undefined
  /** Where the proxies stand. */
  readonly proxies?: readonly Network[] | undefined
}

/** Tells from which address a request comes. */
export type TellClient = (c: Context) => string

/**
 * Behind a proxy the client is whom the proxy names. Only proxies are believed: from the right, what each of them has added
 * to `X-Forwarded-For` is read until somebody is named who is none. What stands before that, anybody may have written.
 */
export function tellClients({ publicOrigin, proxies = [] }: Proxies): TellClient {
  if (publicOrigin === undefined) return connectionOf
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
    return client
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

/** `::ffff:10.0.0.7` → `10.0.0.7`: one client has one address, however it is written. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')
