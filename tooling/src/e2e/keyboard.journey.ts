/// <reference lib="dom" />
import { expect, test, type Locator, type Page } from '@playwright/test'
import { enter } from './seat.ts'
import { preparedYears } from './years.ts'

const TABS_MOST = 80
const DONE = 'Đã kết nạp thêm hai quần chúng ở xóm 3.'

test('by keyboard alone one takes a seat, finds a task, and reports on it', async ({ page }) => {
  await enter(page, `/sign-in?year=${preparedYears().running}`)
  await tabTo(page, page.getByRole('searchbox', { name: 'Tìm theo tên, chức vụ hoặc đơn vị' }))
  await page.keyboard.type('ho dang que')
  await tabTo(page, page.getByRole('button', { name: /Hồ Đăng Quế/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('ket nap dang vien')
  await expect(page.getByRole('option', { name: /kết nạp đảng viên mới/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /kết nạp đảng viên mới/ })).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: /^Gửi báo cáo/ }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('textbox', { name: 'Kỳ này đã làm được gì' }))
  await page.keyboard.type(DONE)
  await tabTo(page, page.getByRole('button', { name: 'Gửi báo cáo' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã ghi nhận báo cáo.')).toBeVisible()
  await expect(page.getByText(DONE).first()).toBeVisible()
})

/** Presses Tab until the thing holds the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let pressed = 0; pressed < TABS_MOST; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}
