import { join } from 'node:path'
import { formatVkey, type VerifierKey } from '../checkpoint/index.ts'
import { decodeUtf8, encodeUtf8, equalBytes } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { placeFile, readIfPresent, syncFolder } from './safe-file.ts'

const fileIn = (house: string) => join(house, 'log.vkey')

/**
 * Writes the public keys of a log into its house, one a line: whoever hands its proofs out needs no secret for that.
 * They can be made again from the secrets, and prove nothing by being there.
 */
export async function publishVkeys(house: string, keys: readonly VerifierKey[]): Promise<void> {
  const bytes = encodeUtf8(keys.map((key) => `${formatVkey(key)}\n`).join(''))
  const present = await readIfPresent(fileIn(house))
  if (present && equalBytes(present, bytes)) return
  await placeFile(fileIn(house), bytes, { scratch: house, mayReplace: true })
  await syncFolder(house)
}

/** The lines that `publishVkeys` wrote. @throws LogFaultError `file-missing` */
export async function readVkeys(house: string): Promise<string> {
  const bytes = (await readIfPresent(fileIn(house))) ?? fail({ code: 'file-missing', path: 'log.vkey' })
  return decodeUtf8(bytes) ?? fail({ code: 'vkey-malformed' })
}
