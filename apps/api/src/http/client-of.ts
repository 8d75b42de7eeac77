import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Origins } from './same-origin.ts'

/** The address a request comes from; behind a proxy, the one that the proxy names last: what stands before it, anybody may write. */
export function clientOf(c: Context, { publicOrigin }: Pick<Origins, 'publicOrigin'> = {}): string {
  const forwarded = publicOrigin === undefined ? undefined : c.req.header('x-forwarded-for')
  return forwarded?.split(',').at(-1)?.trim() || connectionOf(c)
}

function connectionOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
