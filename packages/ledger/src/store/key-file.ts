import { randomBytes } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  formatSecretKey,
  keySizeBytes,
  type KeyType,
  parseSecretKey,
  type Signer,
  type VerifierKey,
} from '../checkpoint/index.ts'
import { decodeUtf8, encodeUtf8 } from '../encoding/index.ts'
import { fail } from '../fault/index.ts'
import { ensureFolder, placeFile, readIfPresent, syncFolder } from './safe-file.ts'

const ownerOnly = 0o600

/**
 * Makes a new key of the log `name` and keeps its secret in a file that only its owner may read, whose path may be made
 * from the key.
 * @throws an error of the file system if the file is there already: a key is never overwritten.
 */
export async function createKeyFile(
  place: string | ((key: VerifierKey) => string),
  name: string,
  type?: KeyType,
): Promise<Signer> {
  const text = formatSecretKey(name, randomBytes(keySizeBytes), type)
  const path = typeof place === 'string' ? place : place(parseSecretKey(text, type))
  const folder = dirname(path)
  await ensureFolder(folder)
  await placeFile(path, encodeUtf8(`${text}\n`), { scratch: folder, mode: ownerOnly, mayReplace: false })
  await syncFolder(folder)
  return parseSecretKey(text, type)
}

/** Destroys the secret of a key that will never sign again. */
export async function removeKeyFile(path: string): Promise<void> {
  await rm(path, { force: true })
  await syncFolder(dirname(path))
}

/**
 * The signer whose secret is in a file, or undefined if there is none.
 * @throws LogFaultError `secret-exposed` if others than its owner may read or write it, `secret-key-malformed`.
 */
export async function readKeyFile(path: string, type?: KeyType): Promise<Signer | undefined> {
  const bytes = await readIfPresent(path)
  if (bytes === undefined) return undefined

  const mode = (await stat(path)).mode & 0o777
  // Windows has no such bits and answers 0o666 for every file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    fail({ code: 'secret-exposed', path, mode: mode.toString(8) })
  const text = decodeUtf8(bytes)
  if (!text?.endsWith('\n')) fail({ code: 'secret-key-malformed' })
  return parseSecretKey(text.slice(0, -1), type)
}
