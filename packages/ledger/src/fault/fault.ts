/** What is wrong with a log, a checkpoint, a key or a proof, and where. A closed union: screens phrase it. */
export type LogFault =
  | { readonly code: 'vkey-malformed' }
  | { readonly code: 'secret-key-malformed' }
  | { readonly code: 'name-malformed' }
  | { readonly code: 'checkpoint-missing' }
  | { readonly code: 'checkpoint-malformed'; readonly because: CheckpointFlaw }
  | { readonly code: 'origin-differs'; readonly expected: string; readonly found: string }
  | { readonly code: 'signature-missing' }
  | { readonly code: 'signature-invalid'; readonly keyId: string }
  /** A witness that was counted on has not cosigned. */
  | { readonly code: 'cosignature-missing'; readonly witness: string }
  /** A signature of a key that was not given, where only known ones are let pass. */
  | { readonly code: 'signature-unknown'; readonly keyId: string }
  | { readonly code: 'request-malformed' }
  | { readonly code: 'file-missing'; readonly path: string }
  | { readonly code: 'file-length'; readonly path: string; readonly expectedBytes: number; readonly foundBytes: number }
  /** The hash at this place of the tile is not the one its entries give. */
  | { readonly code: 'tile-differs'; readonly path: string; readonly position: number }
  | { readonly code: 'bundle-malformed'; readonly path: string; readonly position: number }
  | { readonly code: 'entry-length'; readonly lengthBytes: number }
  | { readonly code: 'root-differs'; readonly sizeEntries: number; readonly expected: string; readonly found: string }
  /** A checkpoint signed earlier speaks of more entries than there are now. */
  | { readonly code: 'log-shrank'; readonly olderSizeEntries: number; readonly sizeEntries: number }
  /** A checkpoint signed earlier gives its entries another root: two histories were signed. */
  | { readonly code: 'log-forked'; readonly sizeEntries: number; readonly expected: string; readonly found: string }
  | { readonly code: 'proof-malformed' }
  | { readonly code: 'inclusion-refused'; readonly index: number; readonly sizeEntries: number }
  | { readonly code: 'consistency-refused'; readonly olderSizeEntries: number; readonly sizeEntries: number }
  /** What is kept beside the log for this place of an entry is not what was sealed there. */
  | { readonly code: 'seal-broken'; readonly path: string }
  /** Nothing is kept, or given, to open this place of an entry. */
  | { readonly code: 'seal-unopened'; readonly path: string }
  | { readonly code: 'opening-malformed' }
  /** A file that never changes exists already with other bytes. */
  | { readonly code: 'path-taken'; readonly path: string }
  /** Someone else has signed since this writer opened the log. */
  | { readonly code: 'other-writer'; readonly sizeEntries: number }
  | { readonly code: 'folder-not-empty'; readonly path: string }
  | { readonly code: 'secret-exposed'; readonly path: string; readonly mode: string }
  /** The secret of a log that has signed already is gone: no new one may take its place in silence. */
  | { readonly code: 'key-missing'; readonly path: string }

export type CheckpointFlaw =
  | 'not-utf8'
  | 'control-character'
  | 'lines'
  | 'origin'
  | 'size'
  | 'root'
  | 'signature-line'
  | 'signature-repeated'
  | 'empty-tree-root'

/** Thrown wherever bytes of the record are not what the log format says. */
export class LogFaultError extends Error {
  override readonly name = 'LogFaultError'
  readonly fault: LogFault
  /** Signed checkpoint files that show it, as they were met: evidence that whoever signed them cannot deny. */
  readonly notes: readonly Uint8Array[]

  constructor(fault: LogFault, notes: readonly Uint8Array[] = []) {
    super(JSON.stringify(fault))
    this.fault = fault
    this.notes = notes
  }
}

/** For the places where an expression is wanted. */
export function fail(fault: LogFault, notes?: readonly Uint8Array[]): never {
  throw new LogFaultError(fault, notes)
}
