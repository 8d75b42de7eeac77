import type { Page, PersonName, UnitName } from '../core/index.ts'
import type { TaskRow } from '../task/answers.ts'
import type { EntryRow } from './answers.ts'

export type Found = {
  readonly entries: Page<EntryRow>
  /** The first twenty of each that carry the words; empty without words. */
  readonly tasks: readonly TaskRow[]
  readonly units: readonly UnitName[]
  readonly people: readonly PersonName[]
}
