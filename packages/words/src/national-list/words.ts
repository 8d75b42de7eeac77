import type { OddReason, OddRow } from '@khoan-viec/domain/organisation'

export const oddColumns = [
  'table',
  'row',
  'reason',
  'oldCode',
  'oldName',
  'oldDistrict',
  'oldProvince',
  'newCode',
  'newName',
  'newProvince',
  'looksLike',
] as const
export type OddColumn = (typeof oddColumns)[number]

export type NationalListWords = {
  readonly sheet: string
  readonly columns: Readonly<Record<OddColumn, string>>
  readonly tables: Readonly<Record<OddRow['table'], string>>
  /** Why nothing is made of a row, and what to do about it. */
  readonly reasons: Readonly<Record<OddReason, string>>
  readonly looksLike: (code: string) => string
  /** The whole sentence about a row. */
  readonly say: (row: Pick<OddRow, 'reason' | 'looksLike'>) => string
}

type Spoken = Pick<NationalListWords, 'reasons' | 'looksLike'>

export const sayOdd =
  ({ reasons, looksLike }: Spoken): NationalListWords['say'] =>
  (row) =>
    [reasons[row.reason], row.looksLike === undefined ? undefined : looksLike(row.looksLike)].filter(Boolean).join(' ')
