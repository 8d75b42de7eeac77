import type { StreamId } from '@khoan-viec/domain/stream'
import type { Divergence } from '../replay/index.ts'
import type { BundleFault, FileFault } from '../store/index.ts'

/** What speaks against a kept history: its file, the code that made it, its replay, or the record. */
export type HistoryFault = FileFault | BundleFault | BuildUnknown | Divergence | ActFault

/** The history names no build: it was made before builds were kept. */
type BuildUnknown = { readonly code: 'build-unknown' }

/** Where a history and the record tell two stories. */
export type ActFault =
  /** The history has the record answer with an act that does not stand there. */
  | { readonly code: 'act-unrecorded'; readonly event: number; readonly stream: StreamId; readonly seq: number }
  /** Another request stands there. */
  | { readonly code: 'act-differs'; readonly event: number; readonly stream: StreamId; readonly seq: number }
  /** The record holds an act of this run of which its history knows nothing. */
  | { readonly code: 'entry-unknown'; readonly stream: StreamId; readonly seq: number }
