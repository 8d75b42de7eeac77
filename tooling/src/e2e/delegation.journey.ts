import { expect, type Page, test } from '@playwright/test'
import { as, doIt, fill } from './acts.ts'
import { enter, listenForErrors, settle, sit } from './seat.ts'
import { openYear, playTo } from './year.ts'
import { preparedYears } from './years.ts'

const SAID = 'Thay mặt Bí thư Hồ Đăng Quế theo ủy quyền số 05-GUQ/ĐU'

test('a secretary lets the deputy report for a week, and takes it back at once', async ({ page, browser }) => {
  test.setTimeout(600_000)
  const errors = listenForErrors(page)
  const { address } = preparedYears()
  const year = await openYear(address, 'small')
  await playTo(address, year, '2024-03-31')
  await playTo(address, year, '2024-04-01', 'NONE')
  const desk = { page, year }

  await test.step('who is away names the work, the person and the days; what is wrong is said in its place', async () => {
    await as(desk, 'secretary-vinh', '/')
    await page.getByRole('link', { name: 'Ủy quyền cho người khác khi bạn đi vắng' }).click()
    await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
    await expect(form.getByLabel('Người làm thay')).toBeFocused()
    await form.getByLabel('Người làm thay').selectOption({ label: 'Nguyễn Thị Lan Anh (Ủy viên phụ trách địa bàn)' })
    await form.getByRole('checkbox', { name: 'Báo cáo' }).check()
    await fill(form, { 'Số giấy ủy quyền': '05-GUQ/ĐU', 'Từ ngày': '31/03/2024' })
    await form.getByRole('button', { name: 'Ủy quyền', exact: true }).click()
    await expect(form.getByText('Ủy quyền không có hiệu lực trở về trước')).toBeVisible()
    await fill(form, { 'Từ ngày': '01/04/2024' })
    await doIt(page, 'Ủy quyền', 'Đã ủy quyền.')
    await expect(page.getByText('Nguyễn Thị Lan Anh làm thay Bí thư Hồ Đăng Quế')).toBeVisible()
    await expect(page.getByText('từ ngày 01/04/2024 đến hết ngày 07/04/2024')).toBeVisible()
  })

  await test.step('the deputy finds it among her work, marked, and reports', async () => {
    await as(desk, 'area-vinh', '/')
    await expect(page.getByText('Bạn làm thay Bí thư Hồ Đăng Quế đến hết ngày 07/04/2024')).toBeVisible()
    const todo = page.getByRole('link', { name: /Nộp báo cáo quý I\/2024.*nhà văn hóa.*Làm thay Hồ Đăng Quế/ })
    await todo.click()
    await settle(page)
    await openReport(page)
    await report(page)
    await expect(page.getByText('Đã ghi nhận báo cáo.').first()).toBeVisible()
  })

  await test.step('every entry made under it says for whom and by which paper', async () => {
    await enter(page, '/tasks/nha-van-hoa?tab=history')
    const entry = page.getByRole('listitem').filter({ hasText: 'Nguyễn Thị Lan Anh' }).first()
    await expect(entry).toContainText(SAID)
    await as(desk, 'auditor', '/record?stream=task%2Fnha-van-hoa')
    await expect(page.getByText(SAID).first()).toBeVisible()
    await enter(page, '/units/quynh-vinh')
    await expect(page.getByRole('heading', { name: 'Ủy quyền đang có' })).toBeVisible()
  })

  await test.step('revoked, the very next attempt is refused in plain words, and the text stays', async () => {
    await as(desk, 'area-vinh', '/tasks/ket-nap')
    await openReport(page)
    const office = await browser.newContext({ baseURL: address, locale: 'vi-VN' })
    const other = await office.newPage()
    await as({ page: other, year }, 'secretary-vinh', '/delegations')
    await other.getByRole('button', { name: /^Thu hồi/ }).click()
    await fill(other, { 'Lý do': 'Đã đi công tác về' })
    await doIt(other, 'Thu hồi ngay', 'Đã thu hồi ủy quyền.')
    await expect(other.getByText('Đã hết hiệu lực: 1')).toBeVisible()
    await office.close()
    await report(page)
    await expect(
      page.getByText('Ủy quyền số 05-GUQ/ĐU hiện không có hiệu lực nên bạn không làm thay được.'),
    ).toBeVisible()
    await sit(page, year, 'area-vinh')
    await enter(page, '/')
    await expect(page.getByText('Bạn làm thay Bí thư')).toBeHidden()
  })

  // What was refused on purpose, the browser tells too.
  expect(errors.filter((error) => !error.includes('422'))).toEqual([])
})

async function openReport(page: Page): Promise<void> {
  const name = /Gửi báo cáo: quý I\/2024/
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click()
  await expect(page.getByText(SAID)).toBeVisible()
}

/** Fills the form of a report, whatever is measured, and sends it. */
async function report(page: Page): Promise<void> {
  const form = page.locator('form.act-form').filter({ has: page.getByRole('button', { name: 'Gửi báo cáo' }) })
  for (const input of await form.locator('.control-with-unit input').all()) await input.fill('1')
  await fill(form, { 'Kỳ này đã làm được gì': 'Đã họp dân hai xóm' })
  await form.getByRole('button', { name: 'Gửi báo cáo', exact: true }).click()
}
