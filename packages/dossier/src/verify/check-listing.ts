import { encodeHex } from '@khoan-viec/ledger/encoding'
import { sha256 } from '@khoan-viec/ledger/merkle'
import type { Files } from '../archive/index.ts'
import type { DossierFault } from '../fault/index.ts'
import { MANIFEST, type Manifest } from '../manifest/index.ts'

export const digestOf = (bytes: Uint8Array): string => encodeHex(sha256(bytes))

/** Whether the files are those of the manifest, to the byte. */
export function checkListing(files: Files, { files: listed }: Manifest): readonly DossierFault[] {
  const faults: DossierFault[] = listed.flatMap(({ path, bytes, sha256: hash }): readonly DossierFault[] => {
    const found = files.get(path)
    if (!found) return [{ code: 'file-missing', path }]
    return found.length === bytes && digestOf(found) === hash ? [] : [{ code: 'file-differs', path }]
  })
  const paths = new Set([MANIFEST, ...listed.map(({ path }) => path)])
  for (const path of files.keys()) if (!paths.has(path)) faults.push({ code: 'file-unlisted', path })
  return faults
}

/** The manifest stands first, and then what it lists, as it lists it. */
export function isInOrder(files: Files, { files: listed }: Manifest): boolean {
  const order = [MANIFEST, ...listed.map(({ path }) => path)]
  return [...files.keys()].every((path, at) => path === order[at])
}
