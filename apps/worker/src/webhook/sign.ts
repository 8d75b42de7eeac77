import { createHmac } from 'node:crypto'

const SECRET_PREFIX = 'whsec_'

/** What is signed: the id of a message, which stays the same when it is sent again, the second at which it is sent, and its body. */
export type Signed = { readonly id: string; readonly atSeconds: number; readonly body: string }

/** The headers by which a receiver knows a message for ours: Standard Webhooks, symmetric. `secret`: `whsec_` and base64. */
export function signedHeaders(secret: string, { id, atSeconds, body }: Signed): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${atSeconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(atSeconds), 'webhook-signature': `v1,${signature}` }
}
