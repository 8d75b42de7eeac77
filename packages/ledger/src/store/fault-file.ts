import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeUtf8, encodeUtf8 } from '../encoding/index.ts'
import type { LogFault, LogFaultError } from '../fault/index.ts'
import { ensureFolder, placeFile, readIfPresent } from './safe-file.ts'

/** Why the log of a house is not signed until a human has seen to it. */
export type KeptFault = {
  /** Real moment at which it was met first. */
  readonly since: string
  readonly fault: LogFault
  /** The signed checkpoints that show it, as text: two of them where two histories were signed. */
  readonly notes: readonly string[]
}

const fileIn = (house: string) => join(house, 'log-fault.json')

/** What keeps the log of the house in this folder from being signed; undefined while nothing does. */
export async function readLogFault(house: string): Promise<KeptFault | undefined> {
  const bytes = await readIfPresent(fileIn(house))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only keepLogFault writes it, whole or not at all
  return bytes && (JSON.parse(decodeUtf8(bytes) ?? '') as KeptFault)
}

/** Leaves word of a fault in the house. The same one met again keeps the moment at which it was met first. */
export async function keepLogFault(house: string, { fault, notes }: LogFaultError): Promise<void> {
  const known = await readLogFault(house)
  if (known && JSON.stringify(known.fault) === JSON.stringify(fault)) return
  const kept: KeptFault = {
    since: new Date().toISOString(),
    fault,
    notes: notes.map((note) => decodeUtf8(note) ?? ''),
  }
  await ensureFolder(house)
  await placeFile(fileIn(house), encodeUtf8(`${JSON.stringify(kept)}\n`), { scratch: house, mayReplace: true })
}

/** To be called once the log is seen to be sound again. */
export const clearLogFault = (house: string): Promise<void> => rm(fileIn(house), { force: true })
