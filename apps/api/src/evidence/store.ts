import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Evidence } from '@khoan-viec/domain/task'
import { ensureFolder, syncFolder } from '@khoan-viec/ledger/store'
import { type House, isFile } from '../house/index.ts'
import { Refused } from '../trpc/index.ts'
import type { Received } from './receive-file.ts'
import { refuseBomb } from './refuse-bomb.ts'
import { sniffType } from './sniff-type.ts'

const NAME_LIMIT_CHARS = 200

/** Where a file lies: `evidence/<first two digits>/<sha256>` of its house. */
export const placeOf = (house: House, hash: string): string => join(house.folder, 'evidence', hash.slice(0, 2), hash)

/**
 * Keeps what has come by its content; kept twice, it is there once. What is not kept is thrown away.
 * @throws Refused `missing` when empty, `malformed` when it is of no type that counts as evidence, `opens-too-large`
 */
export async function storeEvidence(house: House, { path, name, hash, size }: Received): Promise<Evidence> {
  try {
    if (size === 0) throw new Refused({ code: 'missing', field: 'file' })
    const type = await sniffType(path)
    if (type === undefined) throw new Refused({ code: 'malformed', field: 'file' })
    await refuseBomb(path, type)
    const place = placeOf(house, hash)
    if (!(await isFile(place))) {
      await ensureFolder(dirname(place))
      await rename(path, place)
      await syncFolder(dirname(place))
    }
    return { hash, name: plainName(name), type, size }
  } finally {
    await rm(path, { force: true })
  }
}

/** A name to show, never a path to open. */
function plainName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  return plain.slice(-NAME_LIMIT_CHARS).toWellFormed() || 'file'
}
