import { type Checked, type Place, readPlaces } from '@khoan-viec/db/check'
import type { Database } from '@khoan-viec/db/schema'
import { encodeBase64, equalBytes, firstDifference } from '@khoan-viec/ledger/encoding'
import type { RecordFault } from '@khoan-viec/ledger/fault'
import { hashSizeBytes } from '@khoan-viec/ledger/merkle'
import { readFolder } from '@khoan-viec/ledger/store'
import { buildLog, type LogFile, parseTilePath, tileWidth } from '@khoan-viec/ledger/tiles'
import type { Kysely } from 'kysely'
import type { SignedPast } from './signed-past.ts'

/** A state of the log that is known from elsewhere than its files; the root in base64. */
type KnownState = { readonly size: number; readonly root: string }

type Wanted = {
  readonly record: Kysely<Database>
  /** Folder of the log's files. */
  readonly folder: string
  readonly past: SignedPast
  /** What an earlier check found signed. */
  readonly before: KnownState | undefined
}

const PAGE_ENTRIES = 500

/**
 * Makes the whole tree anew from the entries, and compares with it every tile and bundle of the size shown, byte for byte,
 * and the root of every checkpoint. If a root is another, an entry is; else, if a file is another, the file is.
 */
export async function checkLog({ record, folder, past, before }: Wanted): Promise<Checked> {
  const shownSize = past.shown?.size ?? 0
  const states = statesOf(past, before)
  const signedEntries = Math.max(0, ...states.keys())
  const files = compareFiles(folder)
  const tree = buildLog()
  const bodies = new TextEncoder()
  let forkedAt: number | undefined

  for await (const place of placesUpTo(record, signedEntries)) {
    if (place.body === null || place.idx !== tree.size())
      return { counted: tree.size(), fault: { code: 'order-broken', index: tree.size() } }
    const completed = tree.add(bodies.encode(place.body))
    if (tree.size() <= shownSize) await files.compare(completed)
    if (tree.size() === shownSize) await files.compare(tree.partials())
    const roots = states.get(tree.size())
    if (roots?.some((root) => root !== encodeBase64(tree.root()))) forkedAt ??= tree.size()
  }

  const counted = tree.size()
  if (counted < signedEntries) return { counted, fault: { code: 'log-shrank', signedEntries, entries: counted } }
  const fault = forkedAt === undefined ? files.first() : await nameFork(record, forkedAt, files.firstLeaf())
  return fault ? { counted, fault } : { counted }
}

/** The roots that are known of each size. */
function statesOf({ shown, kept }: SignedPast, before: KnownState | undefined): ReadonlyMap<number, readonly string[]> {
  const signed = [...kept, ...(shown ? [shown] : [])].map(({ size, root }) => ({ size, root: encodeBase64(root) }))
  const bySize = Map.groupBy([...signed, ...(before ? [before] : [])], ({ size }) => size)
  return new Map([...bySize].map(([size, states]) => [size, states.map(({ root }) => root)]))
}

async function* placesUpTo(record: Kysely<Database>, size: number): AsyncGenerator<Place> {
  for (let from = 0; from < size; from += PAGE_ENTRIES)
    yield* await readPlaces(record, from, Math.min(PAGE_ENTRIES, size - from))
}

/** Compares files of a log with what they must be, and remembers the first that is another. */
function compareFiles(folder: string) {
  const reader = readFolder(folder)
  let first: RecordFault | undefined
  let firstLeaf: number | undefined

  async function look({ path, bytes }: LogFile): Promise<void> {
    const found = await reader.read(path)
    if (!found) {
      first ??= { code: 'log-file-missing', path }
      return
    }
    if (equalBytes(bytes, found)) return
    const unlike = firstDifference(bytes, found)
    const place = unlike === -1 ? Math.min(bytes.length, found.length) : unlike
    const tile = parseTilePath(path)
    const position = Math.floor(place / hashSizeBytes)
    if (tile?.level === 0) firstLeaf ??= tile.number * tileWidth + position
    first ??= tile?.level === 'entries' ? { code: 'log-file-changed', path } : { code: 'tile-changed', path, position }
  }

  return {
    async compare(files: readonly LogFile[]): Promise<void> {
      for (const file of files) await look(file)
    },
    first: () => first,
    /** The first entry whose hash in the tiles is another. */
    firstLeaf: () => firstLeaf,
  }
}

/** The entry that is another than it was when `size` entries were signed, if the tiles tell which. */
async function nameFork(record: Kysely<Database>, sizeEntries: number, leaf: number | undefined): Promise<RecordFault> {
  const [place] = leaf !== undefined && leaf < sizeEntries ? await readPlaces(record, leaf, 1) : []
  if (!place || place.stream === null || place.seq === null) return { code: 'history-changed', sizeEntries }
  const { idx: index, entry, stream, seq } = place
  return { code: 'entry-changed', entry, stream, seq, index }
}
