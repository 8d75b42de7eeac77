import { registrationOf } from '@khoan-viec/domain/testing'
import { expect, type Page, test } from '@playwright/test'
import { enterCommune, type Live, look, setHouseUp, startLive } from './live-house.ts'
import { listenForErrors } from './seat.ts'

let live: Live
test.beforeAll(async () => {
  live = await startLive()
})
test.afterAll(() => live.stop())

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format()
const year = Number(today.slice(0, 4))
const written = (day: string): string => day.split('-').toReversed().join('/')

test('in a new live house the secretariat opens a year, and the head of a commune registers a task in it', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const page = await (await browser.newContext()).newPage()
  const errors = listenForErrors(page)
  await setHouseUp(page, live)
  await page.goto(`${live.address}/cycle`)
  await look(page, 'no-year')
  await page.getByRole('link', { name: 'Mở năm công tác' }).click()

  await expect(page.getByRole('heading', { name: 'Bước 1 trên 3: Năm và quy định' })).toBeVisible()
  await page.getByLabel('Năm', { exact: true }).fill(String(year))
  await expect(page.getByLabel('Đánh giá đến ngày')).toHaveValue(`31/12/${year}`)
  await page.getByLabel('Định hướng của năm').fill('Ít việc, việc khó')
  await goOn(page)
  await expect(page.getByLabel('Ký hiệu văn bản')).toBeFocused()
  await expect(page.getByText('Bạn chưa điền mục này')).toBeVisible()
  await look(page, 'open-terms')
  await page.getByLabel('Ký hiệu văn bản').fill('ThU')
  await page.reload()
  await expect(page.getByLabel('Định hướng của năm')).toHaveValue('Ít việc, việc khó')
  await goOn(page)

  // Registration is open today, whatever day it is: all that follows is laid out after it.
  const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
  const dates = {
    'Mở đăng ký': today,
    'Hạn đăng ký': later(20),
    'Hạn cuối bàn giao': later(90),
    'Hạn cuối nghiệm thu': later(110),
    'Mở tự đánh giá, chấm điểm': later(91),
    'Hạn tự đánh giá, chấm điểm': later(111),
    'Mở thẩm định, quyết định': later(131),
    'Hạn quyết định': later(140),
    'Mở nhận khiếu nại': later(160),
    'Hạn khiếu nại': later(170),
    'Được đóng năm từ ngày': later(190),
  }
  await expect(page.getByLabel('Hạn cuối bàn giao')).toHaveValue(`01/12/${year}`)
  for (const [label, day] of Object.entries(dates)) await page.getByLabel(label).fill(written(day))
  await page.getByLabel('Ngày hệ thống xếp loại').fill(written(later(100)))
  await goOn(page)
  await expect(page.getByLabel('Ngày hệ thống xếp loại')).toBeFocused()
  await expect(page.getByText(/Phải từ ngày .* trở đi/)).toBeVisible()
  await look(page, 'open-dates')
  await page.getByLabel('Ngày hệ thống xếp loại').fill(written(later(130)))
  await goOn(page)

  await expect(page.getByRole('heading', { name: 'Lịch của năm' })).toBeVisible()
  await look(page, 'open-review')
  await page.getByRole('button', { name: 'Mở năm công tác' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Khoán việc khó năm ${year}` })).toBeVisible()
  await look(page, 'open-year')

  const guest = await (await browser.newContext()).newPage()
  await joinAsHead(page, guest)
  await guest.goto(`${live.address}/register`)
  await expect(guest.getByRole('heading', { level: 1 })).toBeVisible()
  await obey(guest, {
    type: 'submit',
    task: `${year}-qv-viec-1`,
    cycle: String(year),
    unit: 'qv',
    registration: registrationOf('Cấp giấy chứng nhận', later(80)),
  })
  await guest.goto(`${live.address}/tasks/${year}-qv-viec-1`)
  await expect(guest.getByRole('heading', { level: 1, name: 'Cấp giấy chứng nhận' })).toBeVisible()
  expect(errors.filter((error) => !/40[13]|422|429/.test(error))).toEqual([])
})

const goOn = (page: Page) => page.getByRole('button', { name: 'Tiếp tục' }).click()

async function obey(page: Page, command: object): Promise<void> {
  const answer = await page.request.post(`${live.address}/trpc/task.obey`, {
    data: { requestId: 'task-of-journey', command },
    headers: { origin: live.address },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** A commune with its secretary, who takes up the invitation. */
async function joinAsHead(page: Page, guest: Page): Promise<void> {
  await enterCommune(page, live, { code: 'qv', name: 'xã Quỳnh Vinh', secretary: 'Trần Văn Hai' })
  await page.goto(`${live.address}/account`)
  await page.getByRole('button', { name: /^Mời.*Trần Văn Hai/ }).click()
  const invited = page.getByRole('dialog', { name: 'Đường dẫn dùng một lần' })
  await guest.goto(await invited.getByLabel('Đường dẫn').inputValue())
  await guest.getByLabel('Tên đăng nhập').fill('hai.tv')
  await guest.getByRole('textbox', { name: 'Mật khẩu' }).fill('bến nước gốc đa sân đình')
  await guest.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: 'Tài khoản', exact: true })).toBeVisible()
}
