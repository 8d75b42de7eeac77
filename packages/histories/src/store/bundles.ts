import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { keepFile, readIfPresent } from '@khoan-viec/ledger/store'

const UNPACKED_MOST_BYTES = 256 * 1024 * 1024

export type BundleFault = { readonly code: 'bundle-missing' | 'bundle-altered'; readonly build: string }

/** The build of a bundle of workflows: the SHA-256 of its code, in hexadecimal. The same code is the same build anywhere. */
export const buildOf = (code: string): string => createHash('sha256').update(code).digest('hex')

const placeOf = (data: string, build: string): string => join(data, 'bundles', `${build}.js.gz`)

/** Keeps the code of the workflows in the data directory for as long as that lasts, and answers its build. */
export async function keepBundle(data: string, code: string): Promise<string> {
  const build = buildOf(code)
  const known = await readBundle(data, build)
  if (typeof known !== 'string') await keepFile(placeOf(data, build), await promisify(gzip)(code, { level: 9 }))
  return build
}

/** The code of a build; or why it is not to be had. */
export async function readBundle(data: string, build: string): Promise<string | BundleFault> {
  const isName = /^[0-9a-f]{64}$/.test(build)
  const bytes = isName ? await readIfPresent(placeOf(data, build)) : undefined
  if (!bytes) return { code: 'bundle-missing', build }
  try {
    const code = (await promisify(gunzip)(bytes, { maxOutputLength: UNPACKED_MOST_BYTES })).toString()
    return buildOf(code) === build ? code : { code: 'bundle-altered', build }
  } catch {
    return { code: 'bundle-altered', build }
  }
}
