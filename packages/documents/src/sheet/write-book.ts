import exceljs from 'exceljs'

export type BookSheet = {
  readonly name: string
  readonly columns: readonly {
    readonly title: string
    /** In letters. */
    readonly width: number
    /** What may be chosen: so many cells below the title of a column, such as `C`, of another sheet. */
    readonly choices?: { readonly sheet: string; readonly column: string; readonly count: number }
  }[]
  readonly rows: readonly (readonly string[])[]
  /** How many rows more are to be filled in. */
  readonly room?: number
}

/** Text, also of what looks like a number or a date: a day stays as it was typed. */
const TEXT = '@'

/** A workbook of a few small sheets, all of it text, to be filled in by hand. */
export async function writeBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  for (const { name, columns, rows, room = 0 } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ title, width }) => ({ header: title, width, style: { numFmt: TEXT } }))
    sheet.getRow(1).font = { bold: true }
    for (const row of rows) sheet.addRow(row)
    columns.forEach(({ choices }, index) => {
      if (!choices || choices.count === 0 || room === 0) return
      const { letter } = sheet.getColumn(index + 1)
      const { sheet: from, column, count } = choices
      const list = `'${from}'!$${column}$2:$${column}$${count + 1}`
      validationsOf(sheet).add(`${letter}2:${letter}${room + 1}`, { type: 'list', allowBlank: true, formulae: [list] })
    })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Of a whole range at once: cell by cell it would be written out for every row. Its types leave it out. */
const validationsOf = (sheet: exceljs.Worksheet) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exceljs has it since 3.0
  (sheet as unknown as { dataValidations: { add(range: string, validation: exceljs.DataValidation): void } })
    .dataValidations
