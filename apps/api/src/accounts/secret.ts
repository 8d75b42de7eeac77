import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The key that signs cookies: made once for each data directory, readable by its owner alone. */
export async function readSecret(data: string): Promise<string> {
  const place = join(data, 'session.key')
  try {
    return (await readFile(place, 'utf8')).trim()
  } catch {
    const made = randomBytes(32).toString('base64url')
    // Two starting at once: the first one's key stands.
    await writeFile(place, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch(() => undefined)
    return (await readFile(place, 'utf8')).trim()
  }
}
