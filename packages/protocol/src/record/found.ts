import type { Page, PersonName, UnitName } from '../core/index.ts'
import type { TaskRow } from '../task/answers.ts'
import type { EntryRow } from './answers.ts'

/** An entry, and the stretch of it that says what was looked for, if it is its words that do. */
export type FoundEntry = EntryRow & { readonly snippet?: readonly SnippetPart[] }

/** Plain text; `hit`: it is what was looked for. */
export type SnippetPart = { readonly text: string; readonly hit: boolean }

export type Found = {
  /** `isCut`: there are more than the total says, which are neither counted nor shown. */
  readonly entries: Page<FoundEntry> & { readonly isCut: boolean }
  /** The first twenty of each that carry the words; empty without words. */
  readonly tasks: readonly TaskRow[]
  readonly units: readonly UnitName[]
  readonly people: readonly PersonName[]
}
