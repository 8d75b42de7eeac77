import exceljs from 'exceljs'
import { cellText } from './cell-text.ts'
import { SheetRefused } from './sheet-fault.ts'
import { unpack } from './unpack.ts'

export type SheetAsked = {
  /** Any of these names. */
  readonly sheets: readonly string[]
  /** Of each column the titles by which it may be called, in their order. */
  readonly columns: readonly (readonly string[])[]
  readonly rowsMost: number
}

export type SheetRow = {
  /** As the sheet numbers it, from 1; the titles are row 1. */
  readonly row: number
  /** One text a column, empty where nothing stands. */
  readonly cells: readonly string[]
}

/** What stands in a workbook besides cells; exceljs writes out some of it cell by cell, whatever its range. */
const IGNORED = ['dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'picture', 'tableParts', 'cols']

/**
 * The rows of one sheet as text, those without any text left out. Dates become dd/mm/yyyy.
 * @throws SheetRefused with the sheet and the cell at fault
 */
export async function readSheet(bytes: Uint8Array, asked: SheetAsked): Promise<readonly SheetRow[]> {
  refuseBulk(await unpack(bytes), asked.rowsMost)
  const sheet = await loadSheet(bytes, asked.sheets)
  const refuse = (fault: Omit<SheetRefused['fault'], 'sheet'>): never => {
    throw new SheetRefused({ ...fault, sheet: sheet.name })
  }
  checkHeader(sheet, asked.columns, refuse)
  const rows: SheetRow[] = []
  sheet.eachRow((row, number) => {
    if (number === 1) return
    const cells = asked.columns.map((_, index) => {
      const cell = row.getCell(index + 1)
      const read = cellText(cell.value)
      return 'text' in read ? read.text : refuse({ ...read, cell: cell.address })
    })
    if (cells.some((text) => text !== '')) rows.push({ row: number, cells })
  })
  if (rows.length === 0) refuse({ code: 'no-rows' })
  if (rows.length > asked.rowsMost) refuse({ code: 'too-many-rows', limit: asked.rowsMost })
  return rows
}

/** Before anything builds cells of it: exceljs makes one of every row, and of every cell that is merged. */
function refuseBulk(parts: ReadonlyMap<string, Buffer>, rowsMost: number): void {
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue
    const xml = part.toString('utf8')
    const merged = /<(?:\w+:)?mergeCell\s[^>]*ref="(\$?[A-Z]+\$?\d+)/.exec(xml)
    if (merged) throw new SheetRefused({ code: 'merged', cell: merged[1] ?? '' })
    // The titles, and as many rows again that are only drawn and hold nothing.
    const rows = xml.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0
    if (rows > 2 * rowsMost + 1) throw new SheetRefused({ code: 'too-many-rows', limit: rowsMost })
  }
}

async function loadSheet(bytes: Uint8Array, names: readonly string[]): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook()
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- exceljs names a Buffer of its own
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as exceljs.Buffer, { ignoreNodes: IGNORED })
  } catch {
    throw new SheetRefused({ code: 'not-a-sheet' })
  }
  if (workbook.worksheets.length === 0) throw new SheetRefused({ code: 'not-a-sheet' })
  const sheet = workbook.worksheets.find(({ name }) => names.some((each) => isSame(each, name)))
  if (!sheet) throw new SheetRefused({ code: 'no-such-sheet', name: names[0] ?? '' })
  return sheet
}

function checkHeader(
  sheet: exceljs.Worksheet,
  columns: SheetAsked['columns'],
  refuse: (fault: Omit<SheetRefused['fault'], 'sheet'>) => never,
): void {
  const head = sheet.getRow(1)
  for (const [index, titles] of columns.entries()) {
    const cell = head.getCell(index + 1)
    const read = cellText(cell.value)
    if (!('text' in read) || !titles.some((title) => isSame(title, read.text)))
      refuse({ code: 'wrong-header', cell: cell.address, name: titles[0] ?? '' })
  }
}

const isSame = (one: string, other: string): boolean =>
  one.normalize('NFC').trim().toLocaleLowerCase('vi') === other.normalize('NFC').trim().toLocaleLowerCase('vi')
