import { Readable } from 'node:stream'
import type { Cell, SheetPlan } from './write-sheet.ts'

/** By it Excel knows UTF-8. */
const BOM = '\uFEFF'

/**
 * The same rows as RFC 4180 has them: commas, CRLF, every text in quotation marks. Numbers with a point and days as ISO, for
 * programs; a text that a sheet would take for a formula gets an apostrophe before it, as a sheet itself would write it.
 */
export function writeCsv(plan: Pick<SheetPlan, 'columns' | 'note'>, rows: AsyncIterable<readonly Cell[]>): Readable {
  return Readable.from(linesOf(plan, rows))
}

async function* linesOf({ columns, note }: Pick<SheetPlan, 'columns' | 'note'>, rows: AsyncIterable<readonly Cell[]>) {
  yield Buffer.from(BOM + line(columns.map(({ title }) => ({ text: title }))))
  for await (const cells of rows) yield Buffer.from(line(cells))
  if (note !== undefined) yield Buffer.from(line([{ text: note }]))
}

const line = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`

function written(cell: Cell): string {
  if (!cell) return ''
  if ('number' in cell) return String(cell.number)
  if ('moment' in cell) return cell.moment
  return 'day' in cell ? cell.day : `"${harmless(cell.text).replaceAll('"', '""')}"`
}

/** As OWASP lists the beginnings of a formula, those of full width among them. */
const harmless = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)
