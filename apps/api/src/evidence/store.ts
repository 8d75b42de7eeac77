import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Evidence } from '@khoan-viec/domain/task'
import { evidenceLimitBytes } from '@khoan-viec/protocol/task'
import { type House, isFile, writeWhole } from '../house/index.ts'
import { Refused } from '../trpc/index.ts'
import { sniffType } from './sniff-type.ts'

const NAME_LIMIT_CHARS = 200

/** Where a file lies: `evidence/<first two digits>/<sha256>` of its house. */
export const placeOf = (house: House, hash: string): string => join(house.folder, 'evidence', hash.slice(0, 2), hash)

/**
 * Keeps a file by its content; kept twice, it is there once.
 * @throws Refused `missing` when empty, `too-long` beyond the limit, `malformed` when it is of no type that counts as evidence.
 */
export async function storeEvidence(house: House, fileName: string, bytes: Uint8Array): Promise<Evidence> {
  if (bytes.length === 0) throw new Refused({ code: 'missing', field: 'file' })
  if (bytes.length > evidenceLimitBytes)
    throw new Refused({ code: 'too-long', field: 'file', data: { limit: evidenceLimitBytes } })
  const type = await sniffType(bytes)
  if (type === undefined) throw new Refused({ code: 'malformed', field: 'file' })
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (!(await isFile(placeOf(house, hash))))
    await writeWhole(join(house.folder, 'evidence', hash.slice(0, 2)), hash, bytes)
  return { hash, name: plainName(fileName), type, size: bytes.length }
}

/** A name to show, never a path to open. */
function plainName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  return plain.slice(-NAME_LIMIT_CHARS).toWellFormed() || 'file'
}
