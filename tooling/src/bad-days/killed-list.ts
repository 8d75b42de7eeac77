import type { PeopleTried } from '@khoan-viec/protocol/administration'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Product } from './product.ts'
import { newId, outcomeOf, type Year } from './year.ts'

const PATIENCE_MS = 240_000
/** Enough that recording them takes a while. */
const PEOPLE = 150
const columns = [
  'Mã người',
  'Họ và tên',
  'Chức vụ',
  'Mã đơn vị',
  'Từ ngày',
  'Đến ngày',
  'Hình thức',
  'Số quyết định',
  'Số quyết định thôi',
  'Lý do thôi',
]

async function bring(year: Year, prefix: string): Promise<PeopleTried> {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('Danh sách')
  sheet.addRow(columns)
  for (let n = 1; n <= PEOPLE; n++)
    sheet.addRow([`${prefix}-${n}`, `Ông ${n}`, 'AREA_MEMBER', 'quynh-vinh', '01/03/2024', '', '', `${n}-QĐ/ThU`])
  const file = new File([new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)], 'danh-sach.xlsx')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API writes it
  return (await year.bring('office', '/people-list', file)) as PeopleTried
}

/** A list of people over which a part of the product dies: the API, which alone knows the list, or the worker, which records it. */
export function describeKilledList(here: () => { readonly product: Product; readonly year: Year }): void {
  const recordedBy = async (requestId: string) =>
    (await here().year.entries()).filter(({ request }) => request === requestId || request.startsWith(`${requestId}/`))
  const enter = async (requestId: string, draft: string) =>
    (await here().year.as('office')).administration.enterPeople.mutate({ requestId, draft })

  describe.each(['api', 'worker'] as const)('when the %s is killed the moment a list stands in the record', (part) => {
    test(
      'the list is entered once and whole; whoever asks again is told so',
      async () => {
        const { product, year } = here()
        const { draft, counts } = await bring(year, part)
        expect(counts).toMatchObject({ appointed: PEOPLE, unchanged: 0 })
        const requestId = newId()
        const first = outcomeOf(enter(requestId, draft)).catch(() => 'no answer')
        await expect.poll(() => recordedBy(requestId), { interval: 5, timeout: PATIENCE_MS }).not.toEqual([])
        product.kill(part)
        await first

        await expect
          .poll(() => outcomeOf(enter(requestId, draft)).catch(() => 'no answer'), { timeout: PATIENCE_MS })
          .toMatchObject({ receipt: { kind: 'appointed' } })
        const entries = await recordedBy(requestId)
        expect(entries).toHaveLength(PEOPLE)
        const { stream, seq } = entries[0] ?? {}
        expect(await outcomeOf(enter(requestId, draft))).toMatchObject({ receipt: { stream, seq } })
        expect(await bring(year, part)).toMatchObject({ counts: { appointed: 0, unchanged: PEOPLE } })

        // The organisation goes on from there: nothing of it was left half.
        const next = await bring(year, `${part}-next`)
        const later = newId()
        expect(await outcomeOf(enter(later, next.draft))).toHaveProperty('receipt')
        expect(await recordedBy(later)).toHaveLength(PEOPLE)
      },
      PATIENCE_MS,
    )
  })
}
