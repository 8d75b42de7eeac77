import { mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { formatVkey, type Signer, type VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { encodeHex } from '@khoan-viec/ledger/encoding'
import { createKeyFile, readKeyFile } from '@khoan-viec/ledger/store'
import type { LogPlaces } from './places.ts'

const OWNER_ONLY = 0o700

/** A secret that this machine holds, and its file. */
export type HeldKey = { readonly signer: Signer; readonly path: string }

/** The files of a log's secrets: the first one, if it is there, and those that came later. */
export async function listKeyFiles({ keyFile }: LogPlaces): Promise<readonly string[]> {
  const folder = dirname(keyFile)
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name === basename(keyFile) || isLater(name, keyFile)).map((name) => join(folder, name))
}

/** Every secret, by vkey. @throws LogFaultError as `readKeyFile`. */
export async function readKeyRing(files: readonly string[]): Promise<Map<string, HeldKey>> {
  const ring = new Map<string, HeldKey>()
  for (const path of files) {
    const signer = await readKeyFile(path)
    if (signer) ring.set(formatVkey(signer), { signer, path })
  }
  return ring
}

/** Makes the key with which a log begins. */
export async function createFirstKey({ keyFile, origin }: LogPlaces): Promise<Signer> {
  await mkdir(dirname(keyFile), { recursive: true, mode: OWNER_ONLY })
  return createKeyFile(keyFile, origin)
}

/** Makes a key beside those there are. It signs nothing until an entry of the log names it. */
export async function createNextKey(places: LogPlaces): Promise<Signer> {
  await mkdir(dirname(places.keyFile), { recursive: true, mode: OWNER_ONLY })
  return createKeyFile((key) => laterFile(places, key), places.origin)
}

/** Where the secret of a key stands that came after the first: its key ID is in the name. */
export const laterFile = ({ keyFile }: LogPlaces, { keyId }: VerifierKey): string =>
  join(dirname(keyFile), `${basename(keyFile, '.key')}.${encodeHex(keyId)}.key`)

const isLater = (name: string, keyFile: string): boolean => {
  const stem = basename(keyFile, '.key')
  return name.startsWith(`${stem}.`) && /^\.[0-9a-f]{8}\.key$/.test(name.slice(stem.length))
}
