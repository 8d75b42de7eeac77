import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { readOnceMade } from './once-made.ts'

/** By which push services know this house (RFC 8292): a point of P-256 uncompressed, and its scalar, each in base64url. */
export type PushKeys = { readonly publicKey: string; readonly privateKey: string }

/** Made once for a house: every browser is bound to them, so with others all would have to be added again. */
export async function readPushKeys(folder: string): Promise<PushKeys> {
  const pem = await readOnceMade(folder, 'push', () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  const { x = '', y = '', d = '' } = createPrivateKey(pem).export({ format: 'jwk' })
  const point = Buffer.concat([UNCOMPRESSED, Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')])
  return { publicKey: point.toString('base64url'), privateKey: d }
}

const UNCOMPRESSED = Buffer.of(4)
