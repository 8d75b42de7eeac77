import { createHash, randomBytes } from 'node:crypto'

const SECRET_BYTES = 32

/** A new one-time link: its secret, told once, and the hash that is kept. */
export function makeLink(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(SECRET_BYTES).toString('base64url')
  return { token, hash: hashLink(token) }
}

/** Of 256 random bits nothing is guessed, so the hash need not be slow. */
export const hashLink = (token: string): string => createHash('sha256').update(token).digest('hex')
