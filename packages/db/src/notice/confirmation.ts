import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

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

/** Made once for a house, beside the keys that sign its log, readable by its owner alone. */
async function readSecret(folder: string): Promise<string> {
  const house = resolve(folder)
  const place = join(dirname(dirname(house)), 'keys', `${basename(house)}.notices`)
  try {
    return await readFile(place, 'utf8')
  } catch {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    // Two at once: the first one's secret stands.
    const made = randomBytes(SECRET_BYTES).toString('base64url')
    await writeFile(place, made, { mode: 0o600, flag: 'wx' }).catch(() => undefined)
    return await readFile(place, 'utf8')
  }
}
