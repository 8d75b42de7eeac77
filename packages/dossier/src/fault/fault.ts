import type { CanonicalRefusal } from '@khoan-viec/ledger/canonical'
import type { LogFault } from '@khoan-viec/ledger/fault'

/** What is wrong with a dossier, and where. A closed union: the verifier phrases it. */
export type DossierFault =
  | { readonly code: 'no-archive' }
  /** A byte of the archive is not the one that its files give: within a file, in its header, its directory line, or behind. */
  | {
      readonly code: 'archive-damaged'
      readonly place: 'contents' | 'header' | 'directory' | 'end'
      readonly path?: string
    }
  | { readonly code: 'manifest-missing' }
  | { readonly code: 'manifest-malformed' }
  | { readonly code: 'file-missing'; readonly path: string }
  | { readonly code: 'file-unlisted'; readonly path: string }
  | { readonly code: 'file-differs'; readonly path: string }
  /** The manifest lists its files in another order than the archive has them. */
  | { readonly code: 'order-differs' }
  | { readonly code: 'log'; readonly path: string; readonly fault: LogFault }
  /** The manifest speaks of another log, or another state of it, than the checkpoint beside it. */
  | { readonly code: 'log-differs' }
  | { readonly code: 'entry-malformed'; readonly path: string; readonly refusal?: CanonicalRefusal }
  /** Both proofs beside an entry are of another. */
  | { readonly code: 'entry-unproved'; readonly path: string }
  /** A proof is of another entry, or under another checkpoint, than the files beside it. */
  | { readonly code: 'proof-of-other'; readonly path: string }
  /** An entry of a stream that is said to be whole is not there. */
  | { readonly code: 'entry-missing'; readonly stream: string; readonly seq: number }
  /** The bytes of a file are not those of the hash that it bears as its name. */
  | { readonly code: 'file-misnamed'; readonly path: string }
  /** No entry of the dossier names this file. */
  | { readonly code: 'file-unnamed'; readonly path: string }
  /** An entry names a file that is neither here nor said to be absent. */
  | { readonly code: 'file-left-out'; readonly hash: string }
  /** The engine answers this case otherwise than was recorded. */
  | { readonly code: 'grade-differs'; readonly path: string }
  /** The text of a regulation, or a readable page, is not the one that follows from what is proved. */
  | { readonly code: 'page-differs'; readonly path: string }
