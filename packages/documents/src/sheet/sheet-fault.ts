export const sheetFaultCodes = [
  'not-a-sheet', // no XLSX workbook, or a broken one
  'too-big', // `limit` in bytes, of the file or of what is packed in it
  'no-such-sheet', // `name`
  'wrong-header', // `cell`, `name` of the column expected there
  'too-many-rows', // `limit`
  'no-rows',
  'formula', // `cell`
  'merged', // `cell`
  'error-cell', // `cell`
  'too-long', // `cell`, `limit` in letters
] as const
export type SheetFaultCode = (typeof sheetFaultCodes)[number]

/** Why a workbook is not read; nothing of it was taken. */
export type SheetFault = {
  readonly code: SheetFaultCode
  readonly sheet?: string
  /** Such as `B7`. */
  readonly cell?: string
  readonly name?: string
  readonly limit?: number
}

export class SheetRefused extends Error {
  readonly fault: SheetFault
  constructor(fault: SheetFault) {
    super(fault.code)
    this.fault = fault
  }
}
