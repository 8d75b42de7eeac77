import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import exceljs from 'exceljs'
import { as, doIt } from './acts.ts'
import { oneYear } from './one-year.ts'
import { enter, listenForErrors } from './seat.ts'

const sitDown = oneYear()
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function take(page: Page, link: string): Promise<exceljs.Workbook> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const book = new exceljs.Workbook()
  await book.xlsx.load((await readFile(await (await waiting).path())).buffer as ArrayBuffer)
  return book
}

async function drop(page: Page, book: exceljs.Workbook, rows: readonly string[][]): Promise<void> {
  const sheet = book.getWorksheet('Danh sách')
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      const cell = sheet?.getRow(index + 2).getCell(column + 1)
      if (cell) cell.value = text
    })
  })
  const buffer = Buffer.from(await book.xlsx.writeBuffer())
  await page.locator('input[type=file]').setInputFiles({ name: 'danh-sach.xlsx', mimeType: XLSX, buffer })
}

const good = ['cb-1', 'Hồ Sỹ Tuyên', 'Ủy viên phụ trách địa bàn', 'quynh-vinh', '01/03/2024', '', '', '12-QĐ/ThU']

test('the office enters people out of a file and units out of the national list, and once is enough', async ({
  page,
}) => {
  const errors = listenForErrors(page)
  const desk = await sitDown(page, '2024-01-12')
  await as(desk, 'office', '/administration')
  await page.getByRole('link', { name: 'Nhập danh sách' }).click()
  const book = await take(page, 'Tải mẫu Excel')

  const held = ['cb-2', 'Lê Thị Mơ', 'Chủ tịch UBND', 'quynh-vinh', '01/03/2024', '', 'Quyền', '13-QĐ/ThU']
  await drop(page, book, [good, held])
  await expect(page.getByText('1 dòng bị từ chối nên chưa ghi được')).toBeVisible()
  await expect(page.getByText(/chức vụ này do Lê Xuân Kiên giữ từ ngày/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ghi danh sách' })).toBeHidden()
  const refused = (await take(page, 'Tải các dòng bị từ chối')).worksheets[0]
  expect(refused?.getRow(2).getCell(12).text).toContain('Lê Xuân Kiên')

  await drop(page, book, [good, held.with(2, 'Ủy viên phụ trách địa bàn')])
  await expect(page.getByText('Hồ Sỹ Tuyên')).toBeVisible()
  await doIt(page, 'Ghi danh sách', 'Đã ghi danh sách')
  await enter(page, '/administration/quynh-vinh?on=2024-03-01')
  await expect(page.getByText('Hồ Sỹ Tuyên', { exact: true })).toBeVisible()
  await expect(page.getByText('Lê Thị Mơ', { exact: true })).toBeVisible()

  await enter(page, '/administration/~people')
  await drop(page, book, [good])
  await expect(page.getByText('Danh sách này không thay đổi gì')).toBeVisible()

  await enter(page, '/administration')
  await page.getByRole('link', { name: 'Danh mục quốc gia' }).click()
  const odd = (await take(page, 'Tải mọi dòng còn vướng')).worksheets[0]
  expect(odd?.rowCount).toBe(949)
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('lai chau')
  await page.getByRole('option', { name: 'Lai Châu' }).click()
  await page.getByLabel('Cả các xã, phường trước 01/7/2025').check()
  await page.getByLabel('Số, ký hiệu').fill('1670/NQ-UBTVQH15')
  await page.getByLabel('Ngày ký').fill('16/06/2025')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByRole('row', { name: /Phường Tân Phong/ })).toContainText('Thêm mới')
  await doIt(page, 'Ghi vào hồ sơ', 'Đã ghi tỉnh này vào hồ sơ')
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByText('Không có gì để ghi')).toBeVisible()
  await enter(page, '/administration?text=muong+te&on=2025-07-01')
  await expect(page.getByText(/Tỉnh Lai Châu · vn2025\./).first()).toBeVisible()
  expect(errors).toEqual([])
})
