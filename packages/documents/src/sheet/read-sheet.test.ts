import { deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readSheet, type SheetAsked, type SheetFault, SheetRefused } from './index.ts'
import { unpack } from './unpack.ts'

const asked: SheetAsked = {
  sheets: ['Danh sách', 'List'],
  columns: [
    ['Mã người', 'Person'],
    ['Họ và tên', 'Name'],
  ],
  rowsMost: 5,
}
const head = ['Mã người', 'Họ và tên']

async function workbook(fill: (sheet: exceljs.Worksheet) => void, name = 'Danh sách'): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  fill(book.addWorksheet(name))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const withRows = (rows: readonly exceljs.CellValue[][], titles: readonly string[] = head) =>
  workbook((sheet) => {
    sheet.addRow(titles)
    for (const row of rows) sheet.addRow(row)
  })

const faultOf = (bytes: Uint8Array): Promise<SheetFault | undefined> =>
  readSheet(bytes, asked).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof SheetRefused) return error.fault
      throw error
    },
  )

test('every cell is one line of text in NFC, and a day is a day', async () => {
  const bytes = await withRows([
    ['p-1', '  Hồ\u00a0Sỹ\nTùng '.normalize('NFD')],
    [],
    [12_345, new Date('2024-05-01T00:00:00Z')],
    ['p-3', { richText: [{ text: 'Lê ' }, { text: 'Thị Mơ' }] }],
    ['p-4', { text: 'a@b.vn', hyperlink: 'mailto:a@b.vn' }],
  ])
  expect(await readSheet(bytes, asked)).toEqual([
    { row: 2, cells: ['p-1', 'Hồ Sỹ Tùng'] },
    { row: 4, cells: ['12345', '01/05/2024'] },
    { row: 5, cells: ['p-3', 'Lê Thị Mơ'] },
    { row: 6, cells: ['p-4', 'a@b.vn'] },
  ])
})

test('the other language’s names, and other case, are as good', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['PERSON', 'name'])
    sheet.addRow(['p-1', 'x'])
  }, 'list')
  expect(await readSheet(bytes, asked)).toHaveLength(1)
})

const many = (rows: number) => Array.from({ length: rows }, (_, n) => [`p-${n}`, 'x'])

describe('is refused, with the place:', () => {
  test.each<[string, () => Promise<Uint8Array>, SheetFault]>([
    ['what is no workbook', async () => new TextEncoder().encode('Mã người;Họ và tên'), { code: 'not-a-sheet' }],
    ['a workbook cut short', async () => (await withRows(many(1))).slice(0, 2_000), { code: 'not-a-sheet' }],
    ['a ZIP that is none', async () => zip([{ name: 'a.txt', data: Buffer.from('a') }]), { code: 'not-a-sheet' }],
    [
      'the wrong sheet',
      () => workbook((sheet) => sheet.addRow(head), 'Sheet1'),
      { code: 'no-such-sheet', name: 'Danh sách' },
    ],
    [
      'another header',
      () => withRows(many(1), ['Mã người', 'Tên']),
      { code: 'wrong-header', sheet: 'Danh sách', cell: 'B1', name: 'Họ và tên' },
    ],
    ['no rows', () => withRows([]), { code: 'no-rows', sheet: 'Danh sách' }],
    ['a row too many', () => withRows(many(6)), { code: 'too-many-rows', sheet: 'Danh sách', limit: 5 }],
    ['fifty thousand rows', () => withRows(many(50_000)), { code: 'too-many-rows', limit: 5 }],
    [
      'a formula',
      () => withRows([['p-1', { formula: 'A2&"x"', result: 'p-1x' }]]),
      { code: 'formula', sheet: 'Danh sách', cell: 'B2' },
    ],
    ['an error', () => withRows([['p-1', { error: '#N/A' }]]), { code: 'error-cell', sheet: 'Danh sách', cell: 'B2' }],
    [
      'a text too long',
      () => withRows([['p-1', 'x'.repeat(501)]]),
      { code: 'too-long', sheet: 'Danh sách', cell: 'B2', limit: 500 },
    ],
    [
      'merged cells',
      () =>
        workbook((sheet) => {
          sheet.addRow(head)
          sheet.addRow(['p-1', 'x'])
          sheet.mergeCells('A2:B3')
        }),
      { code: 'merged', cell: 'A2' },
    ],
    ['a file too big', async () => new Uint8Array(5 * 1024 * 1024 + 1), { code: 'too-big', limit: 5 * 1024 * 1024 }],
    [
      'a bomb that says how big it is',
      async () => zip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(64 * 1024 * 1024) }]),
      { code: 'too-big', limit: 12 * 1024 * 1024 },
    ],
    [
      'parts without number',
      async () => zip(Array.from({ length: 300 }, (_, n) => ({ name: `${n}.xml`, data: Buffer.from('a') }))),
      { code: 'too-big', limit: 12 * 1024 * 1024 },
    ],
  ])('%s', async (_, make, fault) => {
    expect(await faultOf(await make())).toEqual(fault)
  })
})

test('a bomb that lies about its size is given up while it is unpacked', async () => {
  const data = Buffer.alloc(64 * 1024 * 1024)
  const honest = zip([{ name: 'a.xml', data: data.subarray(0, 100) }])
  expect([...(await unpack(honest)).values()].map(({ length }) => length)).toEqual([100])
  await expect(unpack(zip([{ name: 'a.xml', data, says: 100 }]))).rejects.toThrow('not-a-sheet')
})

type Part = { readonly name: string; readonly data: Buffer; readonly says?: number }

/** A ZIP by hand: no library writes one whose directory lies. */
function zip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, says = data.length } of parts) {
    const packed = deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(says, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed])
    const central = Buffer.alloc(16)
    central.writeUInt32LE(offset, 12)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002'),
        Buffer.from([20, 0]),
        fields,
        central.subarray(2),
        Buffer.from(name),
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}
