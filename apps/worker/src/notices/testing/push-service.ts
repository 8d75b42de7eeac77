import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { openListener } from '../../outside/testing/index.ts'

type Listening = Parameters<typeof openListener>

/** A push service on this machine, and a browser that has subscribed to it and alone can read what comes. */
export async function openPushService(...listening: Listening) {
  const service = await openListener(...listening)
  const ecdh = createECDH('prime256v1')
  const auth = randomBytes(16)
  const own = ecdh.generateKeys()
  const endpoint = `${service.origin}/push/1`
  return {
    ...service,
    browser: { endpoint, p256dh: own.toString('base64url'), auth: auth.toString('base64url') },
    /** As the browser reads it: RFC 8291 §3.4 over RFC 8188, of one record. */
    read(body: Buffer): string {
      const salt = body.subarray(0, 16)
      const theirs = body.subarray(21, 21 + body.readUInt8(20))
      const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), own, theirs])
      const secret = hkdf(ecdh.computeSecret(theirs), { salt: auth, info: keyInfo, length: 32 })
      const key = hkdf(secret, { salt, info: Buffer.from('Content-Encoding: aes128gcm\0'), length: 16 })
      const nonce = hkdf(secret, { salt, info: Buffer.from('Content-Encoding: nonce\0'), length: 12 })
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(body.subarray(-16))
      const plain = Buffer.concat([decipher.update(body.subarray(21 + theirs.length, -16)), decipher.final()])
      return plain.subarray(0, plain.lastIndexOf(2)).toString()
    },
  }
}

type Derived = { readonly salt: Buffer; readonly info: Buffer; readonly length: number }

const hkdf = (from: Buffer, { salt, info, length }: Derived): Buffer =>
  Buffer.from(hkdfSync('sha256', from, salt, info, length))

/** What the token says by which a house shows who it is (RFC 8292); undefined where it is not signed by that key. */
export function claimsIn(authorization: string, publicKey: string): unknown {
  const { token = '', key } = /^vapid t=(?<token>[^,]+), ?k=(?<key>.+)$/.exec(authorization)?.groups ?? {}
  if (key !== publicKey) return undefined
  const [head, claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const by = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' })
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: by, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return isSigned ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : undefined
}
