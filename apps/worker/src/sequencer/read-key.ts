import { mkdir, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Signer } from '@khoan-viec/ledger/checkpoint'
import { fail } from '@khoan-viec/ledger/fault'
import { createKeyFile, readFolder, readKeyFile } from '@khoan-viec/ledger/store'
import type { LogPlaces } from './places.ts'

const OWNER_ONLY = 0o700

/** The key of the log, made when the log begins. @throws LogFaultError `key-missing`, and those of `readKeyFile`. */
export async function readKey({ origin, folder, keptFolder, keyFile }: LogPlaces): Promise<Signer> {
  const found = await readKeyFile(keyFile)
  if (found) return found
  const shown = await readFolder(folder).read('checkpoint')
  if (shown || (await hasKept(keptFolder))) fail({ code: 'key-missing', path: keyFile })
  await mkdir(dirname(keyFile), { recursive: true, mode: OWNER_ONLY })
  return createKeyFile(keyFile, origin)
}

async function hasKept(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  return names.some((name) => /^[0-9]/.test(name))
}
