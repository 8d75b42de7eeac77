import type { StreamId } from '../stream/aggregate.ts'

/** One run of the workflow that keeps a stream: what the engine remembers it by. */
export type Run = { readonly workflow: StreamId; readonly run: string }

/** A file beside the record, named by the SHA-256 of its bytes in hexadecimal; its size in bytes. */
export type KeptFile = { readonly hash: string; readonly size: number }

/**
 * What became of the histories of a year's workflows: each is a file beside the record, or the engine has lost it, or a
 * decision had it erased. Only how many of each were said stands here; which they are, the entries say.
 */
export type Archive = {
  readonly id: string
  readonly kept: number
  readonly lost: number
  /** Absent while there are none. */
  readonly erased?: number
  readonly seq: number
}

/** `build`: of the code that made the history's last step. Absent when the engine was not told. */
export type HistoryKept = Run & { readonly type: 'history-kept'; readonly build?: string; readonly history: KeptFile }
/** The engine knows nothing of a run that has written to the record. */
export type HistoryLost = Run & { readonly type: 'history-lost' }

/**
 * A history holds a name that a decision orders erased. `hash`: of the file that was kept and is removed, which no entry
 * vouches for any more. Absent: none was kept, and none will be.
 */
export type HistoryErased = Run & {
  readonly type: 'history-erased'
  readonly decision: string
  readonly hash?: string
}

export type ArchiveEvent = HistoryKept | HistoryLost | HistoryErased

export type ArchiveCommand =
  | (Run & { readonly type: 'keep-history'; readonly build?: string; readonly history: KeptFile })
  | (Run & { readonly type: 'note-loss' })
  | (Run & { readonly type: 'erase-history'; readonly decision: string; readonly hash?: string })

/** The stream that names the histories of a cycle. */
export const archiveOf = (cycle: string): StreamId => `archive/${cycle}`
