import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { KeptFile } from '@khoan-viec/domain/archive'
import { hasCode, keepFile, readIfPresent, syncFolder } from '@khoan-viec/ledger/store'

const OWNER_ONLY = 0o600
/** A history of the engine ends at 50 MB; what unpacks to more than this was not written here. */
const UNPACKED_MOST_BYTES = 128 * 1024 * 1024

/** Why a history that an entry names cannot be read. */
export type FileFault =
  | { readonly code: 'file-missing' }
  | { readonly code: 'file-altered'; readonly found: string }
  | { readonly code: 'file-unreadable' }

const placeOf = (house: string, hash: string): string => join(house, 'histories', `${hash}.json.gz`)

/**
 * Keeps a history, as JSON, beside the record of a house: compressed, under the SHA-256 of the compressed bytes, so that
 * any tool that hashes files can check it. Kept twice, it is there once. It holds names and contents: only its owner reads it.
 */
export async function keepHistory(house: string, json: string): Promise<KeptFile> {
  const bytes = await promisify(gzip)(json, { level: 9 })
  const hash = sha256(bytes)
  await keepFile(placeOf(house, hash), bytes, OWNER_ONLY)
  return { hash, size: bytes.length }
}

/** The JSON of a history that an entry names; or why it is not to be had. */
export async function readHistory(house: string, { hash }: KeptFile): Promise<string | FileFault> {
  const bytes = await readIfPresent(placeOf(house, hash))
  if (!bytes) return { code: 'file-missing' }
  const found = sha256(bytes)
  if (found !== hash) return { code: 'file-altered', found }
  try {
    return (await promisify(gunzip)(bytes, { maxOutputLength: UNPACKED_MOST_BYTES })).toString()
  } catch {
    return { code: 'file-unreadable' }
  }
}

/** Removes a history for good, as a decision orders; answers the same when it is gone already. */
export async function removeHistory(house: string, hash: string): Promise<void> {
  const place = placeOf(house, hash)
  try {
    await rm(place)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  await syncFolder(dirname(place))
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
