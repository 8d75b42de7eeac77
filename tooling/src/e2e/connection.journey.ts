/// <reference lib="dom" />
import { expect, test } from '@playwright/test'
import { doIt, fill } from './acts.ts'
import { enter, sit } from './seat.ts'
import { preparedYears } from './years.ts'

const task = '/tasks/ket-nap'

test('without a connection what is typed stays, the page says why, and it is sent once the connection is back', async ({
  page,
  context,
}) => {
  const text = 'Rà soát lại nguồn kết nạp ở từng xóm trong tuần này.'
  await sit(page, preparedYears().running, 'chair')
  await enter(page, `${task}?do=direct`)
  const typed = page.getByRole('textbox', { name: 'Nội dung chỉ đạo' })
  await typed.fill(text)
  await context.setOffline(true)
  await expect(page.getByText('Không có kết nối. Những gì bạn đang gõ vẫn được giữ lại.')).toBeVisible()
  await page.getByRole('button', { name: 'Gửi chỉ đạo' }).press('Enter')
  await expect(page.getByText('Không có kết nối. Nội dung bạn gõ đang được giữ trên máy này.')).toBeVisible()
  await expect(typed).toHaveValue(text)

  await context.setOffline(false)
  await page.reload()
  await expect(typed).toHaveValue(text)
  await doIt(page, 'Gửi chỉ đạo', 'Đã gửi chỉ đạo đến đơn vị.')
})

test('what one does appears on another’s screen without reloading', async ({ page, browser }) => {
  const text = 'Báo cáo danh sách quần chúng ưu tú trước ngày 15.'
  const { running } = preparedYears()
  const other = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  try {
    const watcher = await other.newPage()
    const streams = watcher.waitForRequest(/\/live$/)
    await sit(watcher, running, 'chairman-vinh')
    await enter(watcher, `${task}?tab=exchange`)
    await streams
    await watcher.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))

    await sit(page, running, 'chair')
    await enter(page, `${task}?do=direct`)
    await fill(page, { 'Nội dung chỉ đạo': text })
    await doIt(page, 'Gửi chỉ đạo', 'Đã gửi chỉ đạo đến đơn vị.')

    await expect(watcher.getByText(text).first()).toBeVisible()
    await expect(watcher.locator('html')).toHaveAttribute('data-same-page', '')
  } finally {
    await other.close()
  }
})
