import { parseCheckpoint } from '@khoan-viec/ledger/checkpoint'
import { encodeBase64, encodeHex, encodeUtf8 } from '@khoan-viec/ledger/encoding'
import { sha256 } from '@khoan-viec/ledger/merkle'
import { formatJsonProof, formatTlogProof, readProof } from '@khoan-viec/ledger/proof'
import type { Opened } from '@khoan-viec/ledger/seal'
import type { LogReader } from '@khoan-viec/ledger/tiles'
import { type ArchiveFile, crc32 } from '../archive/index.ts'
import {
  entryPath,
  filesNamedIn,
  formatOpened,
  openedPath,
  openEntries,
  readEntryText,
  type SealedEntry,
} from '../entries/index.ts'
import { FORMAT, formatManifest, MANIFEST, type Manifest } from '../manifest/index.ts'
import { fileNames, type Material } from '../pages/index.ts'
import { CHECKPOINT, derivedFiles, VKEY } from '../verify/index.ts'

/** A file beside the record, by the hash that entries name it by. Large ones are read when their turn comes. */
export type KeptFile = ArchiveFile & { readonly hash: string; readonly json?: unknown }

export type DossierSource = Pick<Manifest, 'subject' | 'build' | 'streams'> & {
  readonly log: LogReader
  /** The checkpoint file under which everything is proved. */
  readonly checkpoint: Uint8Array
  /** Keys of the log, one a line. */
  readonly vkeys: string
  /** Places in the log, rising, of the entries to be taken. */
  readonly indexes: readonly number[]
  /** Parts that stand beside an entry and may be handed out. */
  readonly opened: ReadonlyMap<number, readonly Opened[]>
  /** The file of this hash, which was brought under that name if any, or undefined if it is not kept any more. */
  findFile(hash: string, name: string | undefined): Promise<KeptFile | undefined>
  /** Further files that nothing proves: pages to print, the verifier. */
  extras(material: Material): Promise<ReadonlyMap<string, Uint8Array>>
}

/** Every file of the dossier, the manifest first. The same state of the record gives the same bytes. */
export async function packDossier(
  source: DossierSource,
): Promise<{ readonly files: readonly ArchiveFile[]; readonly digest: string }> {
  const { entries, files: ofEntries } = await proveEntries(source)
  const names = new Map(entries.flatMap(({ entry }) => [...fileNames(entry.event)]))
  const kept: KeptFile[] = []
  const absent: string[] = []
  for (const hash of new Set(entries.flatMap(({ entry }) => filesNamedIn(entry)))) {
    const file = await source.findFile(hash, names.get(hash))
    if (file) kept.push(file)
    else absent.push(hash)
  }
  const { origin, size, root } = parseCheckpoint(source.checkpoint).checkpoint
  const { subject, build, streams } = source
  const log = { origin, size, root: encodeBase64(root) }
  const manifest: Material['manifest'] = { format: FORMAT, subject, build, log, streams, absent }
  const named = kept.map(({ hash, path, sizeBytes, json }) => [hash, { path, bytes: sizeBytes, json }] as const)
  const material: Material = { manifest, entries, files: new Map(named) }
  const files: readonly HashedFile[] = [
    ...[...derivedFiles(material), ...(await source.extras(material))].map(fileOf),
    fileOf([CHECKPOINT, source.checkpoint]),
    fileOf([VKEY, encodeUtf8(source.vkeys)]),
    ...ofEntries,
    ...kept.map((file) => ({ ...file, sha256: file.hash })),
  ]
  const listed = files.map(({ path, sizeBytes, sha256: hash }) => ({ path, bytes: sizeBytes, sha256: hash }))
  const bytes = formatManifest({ ...manifest, files: listed })
  return { files: [fileOf([MANIFEST, bytes]), ...files], digest: encodeHex(sha256(bytes)) }
}

async function proveEntries({ log, checkpoint, indexes, opened }: DossierSource) {
  const sealed: SealedEntry[] = []
  const files: HashedFile[] = []
  for (const index of indexes) {
    const proof = await readProof(log, index, checkpoint)
    const parts = opened.get(index) ?? []
    sealed.push({ index, bytes: proof.entry, entry: readEntryText(proof.entry), parts })
    files.push(
      fileOf([entryPath(index, '.json'), proof.entry]),
      fileOf([entryPath(index, '.tlog-proof'), formatTlogProof(proof)]),
      fileOf([entryPath(index, '.proof.json'), formatJsonProof(proof)]),
      ...(parts.length > 0 ? [fileOf([openedPath(index), formatOpened(parts)])] : []),
    )
  }
  const { entries, faults } = openEntries(sealed)
  if (faults.length > 0) throw new Error(`the record does not open: ${JSON.stringify(faults)}`)
  return { entries, files }
}

type HashedFile = ArchiveFile & { readonly sha256: string }

const fileOf = ([path, bytes]: readonly [string, Uint8Array]): HashedFile => ({
  path,
  sizeBytes: bytes.length,
  crc: crc32(bytes),
  sha256: encodeHex(sha256(bytes)),
  read: () => [bytes],
})
