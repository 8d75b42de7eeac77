import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkpoint, openCheckpoint, type VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { LogFaultError, type RecordFault } from '@khoan-viec/ledger/fault'
import { readFolder } from '@khoan-viec/ledger/store'
import type { LogPlaces } from '../sequencer/index.ts'

type SignedFile = { readonly path: string; readonly bytes: Uint8Array }

/** Checkpoint files as they lie there: the one shown, and those kept, rising by size. */
export type SignedFiles = { readonly shown: SignedFile | undefined; readonly kept: readonly SignedFile[] }

/** All that was signed of a log: the checkpoint it shows, and those kept, rising by size. */
export type SignedPast = { readonly shown: Checkpoint | undefined; readonly kept: readonly Checkpoint[] }

type Read<Value> = { readonly value: Value } | { readonly fault: RecordFault }

/**
 * To be read before the entries are: all that is signed by then is recorded by then; and the shown one before those kept,
 * for it is kept before it is shown.
 */
export async function readSignedFiles({ folder, keptFolder }: LogPlaces): Promise<SignedFiles> {
  const shown = await readFolder(folder).read('checkpoint')
  const kept: SignedFile[] = []
  const names = await readdir(keptFolder).catch(() => [])
  for (const name of names.filter((each) => /^[0-9]/.test(each)).toSorted()) {
    const path = join(keptFolder, name)
    kept.push({ path, bytes: new Uint8Array(await readFile(path)) })
  }
  return { shown: shown && { path: join(folder, 'checkpoint'), bytes: shown }, kept }
}

/** What those files say, every signature verified. */
export function openSigned({ shown, kept }: SignedFiles, keys: readonly VerifierKey[]): Read<SignedPast> {
  if (!shown && kept.length > 0) return { fault: { code: 'checkpoint-missing' } }
  const opened: Checkpoint[] = []
  for (const file of [...kept, ...(shown ? [shown] : [])]) {
    const read = open(file, keys)
    if ('fault' in read) return read
    opened.push(read.value)
  }
  return { value: { shown: shown && opened.at(-1), kept: opened.slice(0, kept.length) } }
}

function open({ path, bytes }: SignedFile, keys: readonly VerifierKey[]): Read<Checkpoint> {
  try {
    return { value: openCheckpoint(bytes, keys) }
  } catch (error) {
    if (!(error instanceof LogFaultError)) throw error
    return { fault: { code: 'checkpoint-unsound', path, because: error.fault.code } }
  }
}
