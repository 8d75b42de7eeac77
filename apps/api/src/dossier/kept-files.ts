import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { KeptFile } from '@khoan-viec/dossier/pack'
import { placeOf } from '../evidence/index.ts'
import { type House, isFile } from '../house/index.ts'

type Place = { readonly file: string; readonly path: string; readonly isJson?: true }

/** Where a house keeps what its entries name by hash, and under which name it goes into a dossier. */
const placesOf = (house: House, hash: string, name: string | undefined): readonly Place[] => [
  { file: join(house.folder, 'papers', `${hash}.json`), path: `papers/${hash}.json`, isJson: true },
  { file: join(house.folder, 'histories', `${hash}.json.gz`), path: `histories/${hash}.json.gz` },
  { file: placeOf(house, hash), path: `evidence/${hash}${endingOf(name)}` },
]

/** So that it opens with what opens such files. */
const endingOf = (name: string | undefined): string => /\.[a-z0-9]{1,8}$/.exec(name?.toLowerCase() ?? '')?.[0] ?? ''

/**
 * The file of that hash, looked through once: for its length, its CRC, and whether it is still what it was. Undefined
 * when it is gone, or its bytes are others.
 */
export async function findKeptFile(
  house: House,
  hash: string,
  name: string | undefined,
): Promise<KeptFile | undefined> {
  for (const { file, path, isJson } of placesOf(house, hash, name)) {
    if (!(await isFile(file))) continue
    const looked = await lookThrough(file)
    if (looked.sha256 !== hash) return undefined
    const { sizeBytes, crc } = looked
    const json: unknown = isJson ? JSON.parse(await readFile(file, 'utf8')) : undefined
    return { hash, path, sizeBytes, crc, json, read: () => createReadStream(file) }
  }
  return undefined
}

async function lookThrough(file: string) {
  const hash = createHash('sha256')
  let [sizeBytes, crc] = [0, 0]
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
    sizeBytes += chunk.length
  }
  return { sha256: hash.digest('hex'), sizeBytes, crc }
}
