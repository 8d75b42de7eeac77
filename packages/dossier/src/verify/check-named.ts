import type { Files } from '../archive/index.ts'
import { filesNamedIn, type PlacedEntry, readJson } from '../entries/index.ts'
import type { DossierFault } from '../fault/index.ts'
import type { Manifest } from '../manifest/index.ts'
import type { NamedFile } from '../pages/index.ts'
import { digestOf } from './check-listing.ts'

const place = /^(?:evidence|papers|histories)\/([0-9a-f]{64})(?:\.[a-z0-9.]+)?$/

/** The hash that a file bears as its name, where it is one that entries name. */
export const hashIn = (path: string): string | undefined => place.exec(path)?.[1]

type Named = { readonly named: ReadonlyMap<string, NamedFile>; readonly faults: readonly DossierFault[] }

/** Every file that entries name is here with the bytes of that hash, or said to be absent; and none besides. */
export function checkNamed(files: Files, entries: readonly PlacedEntry[], { absent, files: listed }: Manifest): Named {
  const wanted = new Set(entries.flatMap(({ entry }) => filesNamedIn(entry)))
  const named = new Map<string, NamedFile>()
  const faults: DossierFault[] = []
  // In the order of the manifest: a folder has none.
  for (const { path } of listed) {
    const [hash, bytes] = [hashIn(path), files.get(path)]
    if (hash === undefined || !bytes) continue
    if (!wanted.has(hash)) faults.push({ code: 'file-unnamed', path })
    else if (digestOf(bytes) !== hash) faults.push({ code: 'file-misnamed', path })
    else
      named.set(hash, { path, bytes: bytes.length, ...(path.startsWith('papers/') ? { json: readJson(bytes) } : {}) })
  }
  const here = new Set([...absent, ...[...files.keys()].map(hashIn)])
  for (const hash of wanted) if (!here.has(hash)) faults.push({ code: 'file-left-out', hash })
  return { named, faults }
}
