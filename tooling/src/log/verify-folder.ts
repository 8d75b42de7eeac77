import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeBase64 } from '@khoan-viec/ledger/encoding'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import { readFolder } from '@khoan-viec/ledger/store'
import { verifyLog } from '@khoan-viec/ledger/verify'
import type { Cosignature } from '@khoan-viec/ledger/witness'
import { NothingThere } from './find-house.ts'

type Wanted = {
  readonly folder: string
  readonly keys: readonly string[]
  readonly checkpoints: readonly string[]
  readonly witnesses: readonly string[]
  readonly knownOnly: boolean
}

/** Checks a log in a folder whole; answers what was checked. @throws LogFaultError with the first thing that is wrong. */
export async function verifyFolder({ folder, keys, checkpoints, ...wanted }: Wanted): Promise<string> {
  const vkeys = keys.length > 0 ? keys : await readVkeys(folder)
  const olderCheckpoints = await Promise.all(checkpoints.map(read))
  const report = await verifyLog(readFolder(folder), vkeys, { olderCheckpoints, ...wanted })
  if (!report.ok) throw new LogFaultError(report.fault, report.notes)
  const { origin, size, root } = report.checkpoint
  const held = olderCheckpoints.length > 0 ? `, and it extends ${olderCheckpoints.length} kept earlier` : ''
  return [
    `The checkpoint of ${origin} holds: ${size} entries, ${report.tiles} tiles, root ${encodeBase64(root)}${held}.`,
    ...report.cosignatures.map(sayCosignature),
    ...(report.strangers > 0 ? [`It has ${sayStrangers(report.strangers)} of a key that was not given.`] : []),
    ...(keys.length > 0 ? [] : ['The key came with the log; compare it with the one you know from elsewhere.']),
  ].join('\n')
}

const sayCosignature = ({ witness, atSeconds }: Cosignature): string =>
  `Witness ${witness} cosigned it at ${new Date(atSeconds * 1000).toISOString()}.`

const sayStrangers = (count: number): string => (count === 1 ? 'a signature' : `${count} signatures, each`)

async function readVkeys(folder: string): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await read(join(folder, 'log.vkey')))
  return text.split('\n').filter((line) => line !== '')
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    throw new NothingThere(`${file} cannot be read.`)
  }
}
