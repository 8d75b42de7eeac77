import {
  type Basis,
  bases as basisCodes,
  type PeopleColumn,
  type RowFault,
  type RowFaultCode,
} from '@khoan-viec/domain/organisation'

/** What is at fault with a whole workbook: a code, and where. */
export type SheetSaid = {
  readonly sheet?: string
  readonly cell?: string
  readonly name?: string
  readonly limit?: number
}

type Fact = (name: string) => string

export type PeopleListWords = {
  readonly sheets: { readonly guide: string; readonly list: string; readonly units: string; readonly refused: string }
  readonly columns: Readonly<Record<PeopleColumn, string>>
  readonly row: string
  readonly reason: string
  readonly unitColumns: readonly [string, string]
  /** One line a row of the sheet that explains. */
  readonly guide: (most: { readonly rows: string; readonly changes: string }) => readonly string[]
  readonly bases: Readonly<Record<Basis, string>>
  readonly faults: Readonly<Record<RowFaultCode, (fact: Fact) => string>>
  readonly sheetFaults: Readonly<Record<string, (said: SheetSaid) => string>>
  /** The sentence under the title of its column, where it has one. */
  readonly say: (fault: RowFault) => string
}

/** `2025-07-01` as 01/07/2025; anything else as it is. */
const writeDay = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')

type Spoken = Pick<PeopleListWords, 'columns' | 'faults' | 'bases'>

export const sayFault =
  ({ columns, faults, bases }: Spoken) =>
  ({ code, column, data = {} }: RowFault): string => {
    const fact = (name: string) => {
      const value = String(data[name] ?? '—')
      const basis = name === 'recorded' ? basisCodes.find((each) => each === value) : undefined
      return basis === undefined ? writeDay(value) : bases[basis]
    }
    const said = faults[code](fact)
    return column === undefined ? said : `${columns[column]}: ${said}`
  }
