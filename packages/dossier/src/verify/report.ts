import type { DossierFault } from '../fault/index.ts'
import type { Manifest } from '../manifest/index.ts'

/** What a dossier by itself cannot show, so that nobody takes it for shown. */
export type NotShown =
  /** The key came with the dossier: whoever forged one could have brought the other. */
  | { readonly code: 'key-came-along'; readonly vkey: string }
  /** A record that was rewritten whole, or an older state of it, is sound in itself. */
  | { readonly code: 'other-states'; readonly size: number }
  /** Entries of this person or unit may have been left out: only whole streams show their gaps. */
  | { readonly code: 'selection' }
  /** Entries of which a part is still under its seal: not opened yet, or erased by decision. */
  | { readonly code: 'sealed'; readonly count: number }
  | { readonly code: 'absent'; readonly count: number }
  /** Only the manifest holds these: for reading and printing. */
  | { readonly code: 'only-listed'; readonly paths: readonly string[] }
  /** Made by another version of the program, which alone makes the same pages again. */
  | { readonly code: 'other-build'; readonly paths: readonly string[] }

export type Counts = {
  readonly entries: number
  readonly wholeStreams: number
  readonly namedFiles: number
  readonly gradings: number
  readonly pages: number
}

export type DossierReport =
  | {
      readonly ok: true
      readonly manifest: Manifest
      /** SHA-256 of the manifest: the whole dossier in one number. */
      readonly digest: string
      readonly counts: Counts
      readonly notShown: readonly NotShown[]
    }
  | { readonly ok: false; readonly faults: readonly DossierFault[] }
