import type { PlacedEntry } from '../entries/index.ts'
import type { Manifest } from '../manifest/index.ts'

/** All that the readable pages are made of: what is proved, and the files that it names. */
export type Material = {
  readonly manifest: Omit<Manifest, 'files'>
  readonly entries: readonly PlacedEntry[]
  /** Files that entries name, by their hash. */
  readonly files: ReadonlyMap<string, NamedFile>
}

export type NamedFile = {
  readonly path: string
  readonly bytes: number
  /** What is kept as JSON: cases, answers, boards. */
  readonly json?: unknown
}
