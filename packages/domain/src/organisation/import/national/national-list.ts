import type { UnitCode } from '../../organisation.ts'

/** From this day the provinces and communes of the list are there; on its eve those they come from were. */
export const LIST_DAY = '2025-07-01'

export type ListedProvince = { readonly code: string; readonly name: string }
export type ListedCommune = {
  /** Where it stands in the list. */
  readonly row: string
  readonly code: string
  readonly name: string
  /** Code of the province. */
  readonly province: string
}

/** A row that says what became of a unit. Nothing of it is sure before it is compared with the rest of the list. */
export type ListedMapping = {
  readonly row: string
  readonly oldCode: string
  readonly oldName: string
  readonly oldDistrict: string
  readonly oldProvince: string
  readonly newCode: string
  readonly newName: string
  readonly newProvince: string
}

/** Provinces and communes as they are, and what they were. Names in NFC; what a row leaves open is empty. */
export type NationalList = {
  readonly provinces: readonly ListedProvince[]
  readonly communes: readonly ListedCommune[]
  readonly mappings: readonly ListedMapping[]
}

// One number may be of two units, one after the other: the year of its list belongs to a code.
export const codeSince = (code: string): UnitCode => `vn2025.${code}`
export const codeBefore = (code: string): UnitCode => `vn2024.${code}`
