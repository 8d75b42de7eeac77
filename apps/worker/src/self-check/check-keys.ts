import type { Checked } from '@khoan-viec/db/check'
import type { Database } from '@khoan-viec/db/schema'
import { formatVkey, type VerifierKey } from '@khoan-viec/ledger/checkpoint'
import { LogFaultError, type RecordFault } from '@khoan-viec/ledger/fault'
import type { Kysely } from 'kysely'
import { laterFile, listKeyFiles, type LogPlaces, readKeyRing, readLogKeys } from '../sequencer/index.ts'

/** What was found of the keys, and those by which the log is known; none of them if that cannot be said. */
export type CheckedKeys = Checked & { readonly keys?: readonly VerifierKey[] }

/** Whether every secret of the log is its owner's alone, and the one is there that signs now. */
export async function checkKeys(record: Kysely<Database>, places: LogPlaces, hasSigned: boolean): Promise<CheckedKeys> {
  const held = new Set<string>()
  for (const path of await listKeyFiles(places)) {
    const fault = await faultOf(path, () =>
      readKeyRing([path]).then((ring) => ring.forEach((_, vkey) => held.add(vkey))),
    )
    if (fault) return { counted: held.size, fault }
  }
  const keys = await readLogKeys(record, places)
  const last = keys.at(-1)
  if (!hasSigned || (last && held.has(formatVkey(last)))) return { counted: held.size, keys }
  const path = last && keys.length > 1 ? laterFile(places, last) : places.keyFile
  const fault: RecordFault = { code: 'key-unusable', path, because: 'key-missing' }
  return { counted: held.size, fault, ...(last ? { keys } : {}) }
}

async function faultOf(path: string, read: () => Promise<void>): Promise<RecordFault | undefined> {
  try {
    await read()
    return undefined
  } catch (error) {
    if (!(error instanceof LogFaultError)) throw error
    return { code: 'key-unusable', path, because: error.fault.code }
  }
}
