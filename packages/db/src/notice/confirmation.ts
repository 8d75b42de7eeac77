import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readOnceMade } from './once-made.ts'

const SECRET_BYTES = 32

export type Confirmed = {
  readonly house: string
  readonly person: string
  readonly address: string
  readonly givenAt: string
}

/**
 * What the link holds by which somebody proves that an address is his. Made from a secret of the house whenever it is needed,
 * by who sends it and by who is shown it, so that it is kept nowhere.
 */
export async function confirmationOf(folder: string, { house, person, address, givenAt }: Confirmed): Promise<string> {
  const said = JSON.stringify(['confirm', house, person, address, givenAt])
  return createHmac('sha256', await readSecret(folder))
    .update(said)
    .digest('base64url')
}

export async function isConfirmation(folder: string, shown: string, confirmed: Confirmed): Promise<boolean> {
  const expected = Buffer.from(await confirmationOf(folder, confirmed))
  const given = Buffer.from(shown)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Beside the keys that sign its log. */
const readSecret = (folder: string): Promise<string> =>
  readOnceMade(folder, 'notices', () => randomBytes(SECRET_BYTES).toString('base64url'))
