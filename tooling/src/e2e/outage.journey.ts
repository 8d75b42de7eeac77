import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { pidOfPart } from '../system/find-part.ts'
import { as, doIt, fill } from './acts.ts'
import { enter } from './seat.ts'
import { preparedYears } from './years.ts'

const AWAY = 'Hệ thống xử lý đang tạm ngừng.'
const TEXT = 'Nội dung chỉ đạo'
const SEND = 'Gửi chỉ đạo'
const SENT = 'Đã gửi chỉ đạo đến đơn vị.'

const { data, running } = preparedYears()
const pause = (part: 'engine' | 'worker') => process.kill(pidOfPart(data, part), 'SIGSTOP')
const goOn = (part: 'engine' | 'worker') => process.kill(pidOfPart(data, part), 'SIGCONT')

/** Presses the button and waits until the command has left the page. */
async function sendOff(page: Page): Promise<void> {
  const sent = page.waitForRequest(/task\.obey/)
  await page.getByRole('button', { name: SEND }).click()
  await sent
}

test('while the engine is away everything is read, nothing is lost, and the button says why it waits', async ({
  page,
}) => {
  const said = 'Báo cáo việc tạo nguồn ở các xóm có đông đồng bào theo đạo.'
  pause('engine')
  try {
    await as({ page, year: running }, 'chair', '/tasks/ket-nap?tab=progress')
    await expect(page.getByRole('row', { name: 'Chi bộ xóm 1' })).toBeVisible()
    await enter(page, '/tasks/ket-nap?do=direct')
    await fill(page, { [TEXT]: said })
    await page.getByRole('button', { name: SEND }).click()
    await expect(page.getByText('Chưa được ghi nhận')).toBeVisible()
    await expect(page.getByText(`${AWAY} Chưa có gì được ghi nhận; hãy gửi lại sau ít phút.`)).toBeVisible()
    await expect(page.getByText(`${AWAY} Bạn vẫn xem được mọi thứ`)).toBeVisible()
    await expect(page.getByRole('button', { name: SEND })).toHaveAttribute('aria-disabled', 'true')
    await expect(page.getByRole('button', { name: SEND })).toHaveAccessibleDescription(/Nút này mở lại sau ít giây/)
  } finally {
    goOn('engine')
  }
  await enter(page, '/tasks/ket-nap?do=direct')
  await expect(page.getByRole('textbox', { name: TEXT })).toHaveValue(said)
  await doIt(page, SEND, SENT)
})

test('sent, and no answer: the page says that it does not know, asks again by itself, and it is done once', async ({
  page,
}) => {
  const said = `Rà soát danh sách quần chúng ưu tú, lần ${randomUUID()}.`
  await as({ page, year: running }, 'chair', '/tasks/ket-nap?do=direct')
  await fill(page, { [TEXT]: said })
  pause('worker')
  try {
    await sendOff(page)
    process.kill(pidOfPart(data, 'api'), 'SIGKILL')
    await expect(page.getByText('Chưa rõ kết quả')).toBeVisible()
    await expect(page.getByText('bạn không cần gửi lần nữa')).toBeVisible()
    await expect(page.getByRole('textbox', { name: TEXT })).toHaveValue(said)
    await expect(page.getByRole('button', { name: 'Hủy' })).toHaveCount(0)
  } finally {
    goOn('worker')
  }
  await expect(page.getByText(SENT)).toBeVisible()
  await expect(page.getByText(said)).toHaveCount(1)
})

test('who loads the page anew before the answer came and sends the same again has still sent it once', async ({
  page,
}) => {
  const said = `Bồi dưỡng kết nạp Đảng trước tháng 8, lần ${randomUUID()}.`
  await as({ page, year: running }, 'chair', '/tasks/ket-nap?do=direct')
  await fill(page, { [TEXT]: said })
  pause('worker')
  try {
    await sendOff(page)
    await page.reload()
    await expect(page.getByRole('textbox', { name: TEXT })).toHaveValue(said)
    await sendOff(page)
  } finally {
    goOn('worker')
  }
  await expect(page.getByText(SENT)).toBeVisible()
  await expect(page.getByText(said)).toHaveCount(1)
})
