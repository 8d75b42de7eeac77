import { readdir } from 'node:fs/promises'
import { encodeBase64 } from '@khoan-viec/ledger/encoding'
import { exportLog, readFolder } from '@khoan-viec/ledger/store'
import { WrongCall } from '../call/index.ts'
import { findHouse } from './find-house.ts'
import { signRecord } from './sign-record.ts'

type Wanted = { readonly data: string; readonly target: string; readonly cycle: string | undefined }

/** Writes the log of a record, signed to its end, into a folder that is absent or empty; answers with a sentence. */
export async function exportRecord({ data, target, cycle }: Wanted): Promise<string> {
  await refuseTaken(target)
  const { folder, keys } = await signRecord(await findHouse(data, cycle))
  const { origin, size, root } = await exportLog(readFolder(folder), target, keys)
  return `${size} entries of ${origin} under the root ${encodeBase64(root)} are in ${target}.`
}

async function refuseTaken(target: string): Promise<void> {
  const found = await readdir(target).catch((error: NodeJS.ErrnoException) => error.code)
  if (found === 'ENOTDIR') throw new WrongCall(`${target} is a file, not a folder.`)
  if (typeof found !== 'string' && found && found.length > 0) throw new WrongCall(`${target} is not empty.`)
}
