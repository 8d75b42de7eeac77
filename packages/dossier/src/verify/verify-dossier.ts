import { openCheckpoint, parseVkey } from '@khoan-viec/ledger/checkpoint'
import { decodeUtf8, encodeBase64 } from '@khoan-viec/ledger/encoding'
import { LogFaultError } from '@khoan-viec/ledger/fault'
import type { Files } from '../archive/index.ts'
import { indexIn, leftSealed, type PlacedEntry } from '../entries/index.ts'
import type { DossierFault } from '../fault/index.ts'
import { MANIFEST, type Manifest, parseManifest } from '../manifest/index.ts'
import type { Material } from '../pages/index.ts'
import { derivedFiles, differingFiles, gradingsIn, isGradedSo } from './check-derived.ts'
import { checkEntries, checkStreams, filesOfEntry, type SignedLog } from './check-entries.ts'
import { checkListing, digestOf, isInOrder } from './check-listing.ts'
import { checkNamed, hashIn } from './check-named.ts'
import type { DossierReport, NotShown } from './report.ts'

export type VerifyOptions = {
  /** Keys of the log known from elsewhere; none: those that came along, and the report says so. */
  readonly keys?: readonly string[]
  /** Of the code that verifies: pages made by the same must come out the same. */
  readonly build: string
  /** Whether the files stand as in an archive: then in the order of the manifest. */
  readonly inOrder?: boolean
}

export const CHECKPOINT = 'checkpoint'
export const VKEY = 'log.vkey'

/** Files that nothing proves but the manifest: the pages to print, and the verifier itself. */
export const onlyListed: readonly string[] = ['ho-so.pdf', 'dossier.pdf', 'verify.html', 'verify.mjs']

/** Checks all of a dossier that can be checked, and says what cannot. */
export function verifyDossier(
  files: Files,
  { keys: known = [], build, inOrder = false }: VerifyOptions,
): DossierReport {
  const bytes = files.get(MANIFEST)
  if (!bytes) return { ok: false, faults: [{ code: 'manifest-missing' }] }
  const manifest = parseManifest(bytes)
  if (!manifest) return { ok: false, faults: [{ code: 'manifest-malformed' }] }
  const listing = checkListing(files, manifest)
  // What is not as listed is named by that; to look further would only name it again.
  if (listing.length > 0) return { ok: false, faults: listing }
  if (inOrder && !isInOrder(files, manifest)) return { ok: false, faults: [{ code: 'order-differs' }] }
  const log = openLog(files, manifest, known)
  if ('faults' in log) return { ok: false, ...log }

  const { entries, faults: ofEntries } = checkEntries(files, log)
  const { named, faults: ofNamed } = checkNamed(files, entries, manifest)
  const material: Material = { manifest, entries, files: named }
  const gradings = gradingsIn(material)
  const derived = checkDerived(files, material)
  const isSameBuild = manifest.build === build
  const faults: readonly DossierFault[] = [
    ...ofEntries,
    ...checkStreams(entries, manifest),
    ...ofNamed,
    ...unknownFiles(files),
    ...(isSameBuild ? derived : []),
  ]
  if (faults.length > 0) return { ok: false, faults }
  const others = isSameBuild ? [] : derived.map(({ path }) => path)
  return {
    ok: true,
    manifest,
    digest: digestOf(bytes),
    counts: {
      entries: entries.length,
      wholeStreams: manifest.streams.length,
      namedFiles: named.size,
      gradings: gradings.length,
      pages: 2,
    },
    notShown: listNotShown(manifest, files, { known, others, entries }),
  }
}

type Faulty = { readonly faults: readonly DossierFault[] }

function openLog(files: Files, { log }: Manifest, known: readonly string[]): SignedLog | Faulty {
  const file = files.get(CHECKPOINT)
  if (!file) return { faults: [{ code: 'file-missing', path: CHECKPOINT }] }
  const came = (decodeUtf8(files.get(VKEY) ?? new Uint8Array()) ?? '').split('\n').filter((line) => line !== '')
  let path = VKEY
  try {
    // Those that came along are read in any case: a key file that is none is wrong whoever brought a better one.
    const alongside = came.map(parseVkey)
    const keys = known.length > 0 ? known.map(parseVkey) : alongside
    path = CHECKPOINT
    const checkpoint = openCheckpoint(file, keys)
    const { origin, size, root } = checkpoint
    const isOfIt = origin === log.origin && size === log.size && encodeBase64(root) === log.root
    return isOfIt ? { file, checkpoint } : { faults: [{ code: 'log-differs' }] }
  } catch (error) {
    if (error instanceof LogFaultError) return { faults: [{ code: 'log', path, fault: error.fault }] }
    throw error
  }
}

type Derived = Extract<DossierFault, { code: 'page-differs' | 'grade-differs' }>

function checkDerived(files: Files, material: Material): readonly Derived[] {
  return [
    ...differingFiles(files, derivedFiles(material)).map((path) => ({ code: 'page-differs', path }) as const),
    ...gradingsIn(material)
      .filter((grading) => !isGradedSo(material, grading))
      .map(({ answer }) => ({ code: 'grade-differs', path: material.files.get(answer)?.path ?? answer }) as const),
  ]
}

/** Whatever no rule of the format gives a place. */
function unknownFiles(files: Files): readonly DossierFault[] {
  const ofEntries = new Set(
    [...files.keys()].flatMap((path) => {
      const index = indexIn(path)
      return index === undefined ? [] : filesOfEntry(index)
    }),
  )
  const known = new Set([MANIFEST, CHECKPOINT, VKEY, 'ho-so.html', 'dossier.html', ...onlyListed])
  return [...files.keys()]
    .filter((path) => !known.has(path) && !ofEntries.has(path) && !hashIn(path) && !path.startsWith('regulations/'))
    .map((path) => ({ code: 'file-unnamed', path }))
}

type Shown = {
  readonly known: readonly string[]
  readonly others: readonly string[]
  readonly entries: readonly PlacedEntry[]
}

function listNotShown(manifest: Manifest, files: Files, { known, others, entries }: Shown): readonly NotShown[] {
  const vkey = (decodeUtf8(files.get(VKEY) ?? new Uint8Array()) ?? '').trim().replaceAll('\n', ', ')
  const { absent, subject, log } = manifest
  const left = entries.filter(({ entry }) => leftSealed(entry).length > 0)
  const list: readonly (NotShown | false)[] = [
    known.length === 0 && { code: 'key-came-along', vkey },
    { code: 'other-states', size: log.size },
    (subject.kind === 'person' || subject.kind === 'unit') && { code: 'selection' },
    left.length > 0 && { code: 'sealed', count: left.length },
    absent.length > 0 && { code: 'absent', count: absent.length },
    { code: 'only-listed', paths: onlyListed.filter((path) => files.has(path)) },
    others.length > 0 && { code: 'other-build', paths: others },
  ]
  return list.filter((each) => each !== false)
}
