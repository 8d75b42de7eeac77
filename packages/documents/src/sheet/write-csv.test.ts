import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { type Cell, writeCsv } from './index.ts'

async function* rowsOf(...rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows
}

test('a list as CSV: UTF-8 that Excel knows, RFC 4180, and no text that a sheet would work out', async () => {
  const columns = ['Tên', 'Số', 'Ngày', 'Lúc'].map((title) => ({ title, width: 10 }))
  const rows = rowsOf(
    [{ text: 'Cấp "giấy", xã' }, { number: -1.5 }, { day: '2024-03-05' }, { moment: '2024-03-05T02:00:00.000Z' }],
    [{ text: '=HYPERLINK("http://x")' }, undefined, undefined, undefined],
    ...['+1', '-1', '@a', '\tb', '\rc', '＝1', 'a=1'].map((word) => [{ text: word }]),
  )
  // As bytes: what reads a text takes the mark away.
  const written = await buffer(writeCsv({ columns, note: 'Còn nữa' }, rows))
  expect(written.toString('utf8')).toBe(
    [
      '\uFEFF"Tên","Số","Ngày","Lúc"',
      '"Cấp ""giấy"", xã",-1.5,2024-03-05,2024-03-05T02:00:00.000Z',
      '"\'=HYPERLINK(""http://x"")",,,',
      '"\'+1"',
      '"\'-1"',
      '"\'@a"',
      '"\'\tb"',
      '"\'\rc"',
      '"\'＝1"',
      '"a=1"',
      '"Còn nữa"',
      '',
    ].join('\r\n'),
  )
})
