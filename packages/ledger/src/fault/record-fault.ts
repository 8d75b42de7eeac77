import type { LogFault } from './fault.ts'

/**
 * What a record was found to be otherwise than it must be, and exactly where. It names places and never what stands there:
 * whoever is told may not be allowed to read it. A closed union: screens phrase it.
 */
export type RecordFault =
  /** The database file itself; `says` is what the database says of it. */
  | { readonly code: 'database-damaged'; readonly says: string }
  /** What makes the database refuse changes is gone, or is other than it was made. */
  | { readonly code: 'guard-missing'; readonly guard: string }
  /** The text of an entry is not canonical JSON. */
  | { readonly code: 'entry-unreadable'; readonly entry: number }
  /** A column says otherwise than the text of the entry. */
  | EntryFault<'entry-column', { readonly column: string }>
  /** What stands beside an entry is missing, or is not what was sealed in it. */
  | EntryFault<'entry-beside', object>
  /** The text of an entry is not the one whose hash stands in the log. */
  | EntryFault<'entry-changed', { readonly index: number }>
  /** An entry of this stream is not there, though a later one is. */
  | { readonly code: 'entry-missing'; readonly stream: string; readonly seq: number }
  /** A place in the order of the log has no entry. */
  | { readonly code: 'order-broken'; readonly index: number }
  /** The first entries give another root than was signed, and no tile tells which of them is another. */
  | { readonly code: 'history-changed'; readonly sizeEntries: number }
  /** More entries were signed than there are. */
  | { readonly code: 'log-shrank'; readonly signedEntries: number; readonly entries: number }
  | { readonly code: 'checkpoint-missing' }
  | { readonly code: 'checkpoint-unsound'; readonly path: string; readonly because: LogFault['code'] }
  /** A checkpoint that was signed is not among those kept any more. */
  | { readonly code: 'checkpoint-lost'; readonly kept: number; readonly before: number }
  | { readonly code: 'key-unusable'; readonly path: string; readonly because: LogFault['code'] }
  /** Whoever signs the log has stopped, for this reason and since that real moment, until a human has seen to it. */
  | { readonly code: 'log-not-signed'; readonly because: LogFault['code']; readonly since: string }
  /** A hash in a tile is not the one that its entries give. */
  | { readonly code: 'tile-changed'; readonly path: string; readonly position: number }
  | { readonly code: 'log-file-changed'; readonly path: string }
  | { readonly code: 'log-file-missing'; readonly path: string }
  /** The projections could not be made from the entries at all. */
  | { readonly code: 'views-not-made'; readonly because: string }
  /** The projections were found empty beside the entries, and were made anew: somebody emptied them, or an update broke off. */
  | { readonly code: 'views-emptied' }
  /** A row is other than the entries make it, there though they make none, or not there though they make one. */
  | RowFault<'row-changed', { readonly column: string }>
  | RowFault<'row-added'>
  | RowFault<'row-missing'>
  /** A file kept by its content has another content. */
  | { readonly code: 'file-changed'; readonly path: string }
  /** A file that an entry names is not there. */
  | { readonly code: 'file-missing'; readonly hash: string; readonly entry: number }
  /** A check broke down each time it was tried. */
  | { readonly code: 'check-broken'; readonly because: string }

type EntryFault<Code extends string, More> = More & {
  readonly code: Code
  readonly entry: number
  readonly stream: string
  readonly seq: number
}

type RowFault<Code extends string, More = object> = More & {
  readonly code: Code
  readonly table: string
  /** The values of its key. */
  readonly row: string
}
