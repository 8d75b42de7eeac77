import { join } from 'node:path'
import { placeFile, readIfPresent } from '@khoan-viec/ledger/store'

/** When a data directory was last saved, and whereto. */
export type LastBackup = {
  readonly at: string
  readonly folder: string
  readonly set: string
  /** It was not saved since, but put back from that set. */
  readonly isRestored?: true
}

const fileIn = (data: string): string => join(data, 'last-backup.json')

export const keepLastBackup = (data: string, last: LastBackup): Promise<void> =>
  placeFile(fileIn(data), new TextEncoder().encode(`${JSON.stringify(last)}\n`), { scratch: data, mayReplace: true })

/** Undefined where it was never saved. */
export async function readLastBackup(data: string): Promise<LastBackup | undefined> {
  const bytes = await readIfPresent(fileIn(data))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only keepLastBackup writes it, whole or not at all
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as LastBackup)
}
