import { PassThrough, type Readable } from 'node:stream'
import exceljs from 'exceljs'

/**
 * What stands in a cell. Text stays text, whatever it begins with; a moment is an ISO instant and becomes a date of Viet Nam; a
 * day is `2024-03-05`.
 */
export type Cell =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly moment: string }
  | { readonly day: string }
  | undefined

export type SheetPlan = {
  readonly name: string
  /** Width in letters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  /** Said below the rows, when there is something to say. */
  readonly note?: string | undefined
}

const ZONE_MS = 7 * 3_600_000
/** A cell holds no more letters. */
const TEXT_MOST = 32_767
/** The format of text: what begins with `=` is not taken for a formula, not even when the cell is edited. */
const TEXT = '@'
const MOMENT = 'dd/mm/yyyy hh:mm:ss'
const DAY = 'dd/mm/yyyy'

/** A workbook of one sheet, written row by row while the rows come: none of it is held whole. */
export function writeSheet(plan: SheetPlan, rows: AsyncIterable<readonly Cell[]>): Readable {
  const stream = new PassThrough()
  fill(stream, plan, rows).catch((error: Error) => stream.destroy(error))
  return stream
}

async function fill(stream: PassThrough, plan: SheetPlan, rows: AsyncIterable<readonly Cell[]>): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true })
  const sheet = workbook.addWorksheet(plan.name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = plan.columns.map(({ title, width }) => ({ header: title, width }))
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.commit()
  let written = 0
  for await (const cells of rows) {
    const row = sheet.addRow(cells.map(valueOf))
    cells.forEach((cell, index) => {
      const format = cell && formatOf(cell)
      if (format !== undefined) row.getCell(index + 1).numFmt = format
    })
    row.commit()
    written += 1
    if (stream.writableNeedDrain) await new Promise((resolve) => stream.once('drain', resolve))
  }
  if (plan.note !== undefined) sheet.addRow([plan.note]).commit()
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written + 1, column: plan.columns.length } }
  sheet.commit()
  await workbook.commit()
}

function formatOf(cell: NonNullable<Cell>): string | undefined {
  if ('number' in cell) return undefined
  if ('moment' in cell) return MOMENT
  return 'day' in cell ? DAY : TEXT
}

function valueOf(cell: Cell): string | number | Date | undefined {
  if (!cell) return undefined
  if ('number' in cell) return cell.number
  if ('day' in cell) return new Date(`${cell.day}T00:00:00Z`)
  // A sheet knows no zones: the date that stands in it is that of Viet Nam.
  return 'moment' in cell ? new Date(Date.parse(cell.moment) + ZONE_MS) : cell.text.slice(0, TEXT_MOST)
}
