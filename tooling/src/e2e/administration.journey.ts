import { expect, type Locator, type Page, test } from '@playwright/test'
import { as, doIt, fill } from './acts.ts'
import { everyRule, violationsOn } from './axe.ts'
import { look } from './live-house.ts'
import { oneYear } from './one-year.ts'
import { enter, listenForErrors, settle } from './seat.ts'
import { openYear, playTo } from './year.ts'
import { preparedYears } from './years.ts'

const TEN_MINUTES = 600_000
const EMPTY = 'Bạn chưa điền mục này.'
const sitDown = oneYear()

/** Finds a unit by typing without diacritics, and takes the one that stands under `hint`. */
async function pick(page: Page, field: string, text: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text)
  await page.getByRole('option').filter({ hasText: option }).click()
}

async function addChange(page: Page, kind: string): Promise<void> {
  await page.getByLabel('Thêm thay đổi').selectOption({ label: kind })
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
}

/** Adds a new ward of the town as the change of that number, and answers its card. */
async function createWard(
  page: Page,
  number: number,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<Locator> {
  await addChange(page, 'Thành lập đơn vị mới')
  const card = page.getByRole('region', { name: `${number}. Thành lập đơn vị mới` })
  const collective = `Đảng ủy ${name.toLocaleLowerCase()}`
  await fill(card, { 'Mã đơn vị': code, 'Tên đơn vị': name, 'Tập thể được xếp loại': collective })
  await fill(card, { 'Nhóm xếp loại': 'xa-phuong' })
  await card.getByLabel('Loại', { exact: true }).selectOption({ label: 'Phường' })
  await card.getByRole('combobox', { name: 'Cấp trên' }).fill('hoang mai')
  await page
    .getByRole('option')
    .filter({ hasText: /^Thị xã Hoàng Mai/ })
    .click()
  return card
}

test('the office ends a tenure and appoints an acting head; a post held already is refused in its place', async ({
  page,
}) => {
  const errors = listenForErrors(page)
  const desk = await sitDown(page, '2024-01-12')
  await as(desk, 'office', '/administration/quynh-vinh')
  const appoint = async () => {
    await page.getByRole('button', { name: 'Bổ nhiệm, phân công' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Người mới, chưa có trong danh sách').check()
    await fill(dialog, { 'Họ và tên': 'Hồ Sỹ Tùng', 'Từ ngày': '01/03/2024', 'Số quyết định': '12-QĐ/ThU' })
    await dialog.getByLabel('Chức vụ', { exact: true }).selectOption({ label: 'Chủ tịch UBND' })
    await dialog.getByLabel('Quyền', { exact: true }).check()
  }
  await appoint()
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi bổ nhiệm' }).click()
  await expect(page.getByText(/Chức vụ này do Lê Xuân Kiên giữ từ ngày/)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()

  await page.getByRole('button', { name: 'Cho thôi giữ chức của Lê Xuân Kiên' }).click()
  await fill(page.getByRole('dialog'), {
    'Ngày cuối cùng giữ chức': '31/01/2024',
    'Lý do': 'Nghỉ hưu',
    'Số quyết định': '11-QĐ/ThU',
  })
  await doIt(page, 'Ghi thôi giữ chức', 'Đã ghi thôi giữ chức')
  await expect(page.getByText('Thôi giữ: Nghỉ hưu (11-QĐ/ThU)')).toBeVisible()

  // What was typed before is still in the form.
  await page.getByRole('button', { name: 'Bổ nhiệm, phân công' }).click()
  await expect(page.getByRole('dialog').getByLabel('Họ và tên')).toHaveValue('Hồ Sỹ Tùng')
  await doIt(page, 'Ghi bổ nhiệm', 'Đã ghi bổ nhiệm')
  await expect(page.getByText('Khuyết từ 01/02/2024 đến 29/02/2024')).toBeVisible()
  await enter(page, '/administration/hoang-mai')
  await expect(page.getByText('Phụ trách: Xã Quỳnh Vinh và Phường Quỳnh Dị')).toBeVisible()
  await page.getByRole('button', { name: 'Đổi địa bàn của Bùi Quang Sáng' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Bỏ Phường Quỳnh Dị' }).click()
  await fill(dialog, { 'Từ ngày': '01/03/2024', 'Số quyết định': '14-QĐ/ThU' })
  await doIt(page, 'Ghi địa bàn mới', 'Đã ghi địa bàn mới')
  await expect(page.getByText('Phụ trách: Xã Quỳnh Vinh', { exact: true })).toBeVisible()
  // A refusal is an answer with a status of its own, of which the browser complains.
  expect(errors.filter((error) => !error.includes('422'))).toEqual([])
})

test('the office enters a cell below a commune, renames and ends it, and finds it without diacritics', async ({
  page,
}) => {
  const errors = listenForErrors(page)
  const desk = await sitDown(page, '2024-01-12')
  await as(desk, 'office', '/administration/quynh-vinh')
  const dialog = page.getByRole('dialog')
  const below = page.getByRole('list', { name: 'Chi bộ, thôn, khối' })
  const decide = (number: string, day: string) =>
    fill(dialog, {
      'Số, ký hiệu': number,
      'Ngày ký': '02/01/2024',
      'Cơ quan ban hành': 'Đảng ủy xã Quỳnh Vinh',
      'Có hiệu lực từ ngày': day,
    })
  await page.getByRole('button', { name: 'Thêm chi bộ, thôn, khối' }).click()
  await dialog.getByRole('button', { name: 'Ghi thành lập' }).click()
  await expect(dialog.getByText(EMPTY)).toHaveCount(6)
  await expect(dialog.getByLabel('Loại', { exact: true })).toBeFocused()
  await look(page, 'below-form')
  await dialog.getByLabel('Loại', { exact: true }).selectOption({ label: 'Chi bộ' })
  await expect(dialog.getByLabel('Mã', { exact: true })).toHaveValue('quynh-vinh.01')
  await fill(dialog, { Tên: 'Chi bộ thôn Đồng Lách' })
  await decide('15-QĐ/ĐU', '01/01/2024')
  await doIt(page, 'Ghi thành lập', 'Đã ghi thành lập')

  await below.getByRole('button', { name: 'Đổi tên Chi bộ thôn Đồng Lách' }).click()
  await fill(dialog, { Tên: 'Chi bộ thôn Đồng Lách Mới' })
  await decide('16-QĐ/ĐU', '05/01/2024')
  await doIt(page, 'Ghi tên mới', 'Đã ghi tên mới')
  await look(page, 'below')

  // Its commune cannot end without it: it is named, and taken along with one press.
  await enter(page, '/administration/~reorganise')
  await fill(page, { 'Số, ký hiệu': '20/NQ-HĐND', 'Ngày ký': '02/01/2024', 'Cơ quan ban hành': 'HĐND thị xã' })
  await fill(page, { 'Có hiệu lực từ ngày': '01/06/2024' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await addChange(page, 'Sáp nhập')
  await pick(page, 'Các đơn vị', 'quynh vinh', /^Xã Quỳnh Vinh/)
  await pick(page, 'Nhập vào', 'quynh di', /^Phường Quỳnh Dị/)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Chuyển theo 1 đơn vị trực thuộc' }).waitFor()
  await look(page, 'below-left')
  await page.getByRole('button', { name: 'Chuyển theo 1 đơn vị trực thuộc' }).click()
  const along = page.getByRole('region', { name: '2. ' })
  await expect(along.getByText('Chi bộ thôn Đồng Lách Mới')).toBeVisible()
  await expect(along.getByRole('combobox', { name: 'Cấp trên' })).toHaveValue('Phường Quỳnh Dị')
  await look(page, 'below-along')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText(/việc đang làm/).first()).toBeVisible()
  await expect(page.getByText('Quyết định này chưa ghi được')).toBeHidden()
  await enter(page, '/administration/quynh-vinh')

  await below.getByRole('button', { name: 'Kết thúc Chi bộ thôn Đồng Lách Mới' }).click()
  await fill(dialog, { 'Lý do': 'Nhập vào chi bộ thôn 2' })
  await decide('17-QĐ/ĐU', '01/03/2024')
  await doIt(page, 'Ghi kết thúc', 'Đã ghi kết thúc')
  await expect(below.getByText('hoạt động đến hết ngày 29/02/2024')).toBeVisible()

  // Folded under its commune in the tree, and found by what one types.
  await enter(page, '/administration')
  await expect(page.getByRole('link', { name: 'Chi bộ thôn Đồng Lách Mới' })).toBeHidden()
  await page.getByRole('button', { name: 'Mở các đơn vị thuộc Xã Quỳnh Vinh' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Chi bộ thôn Đồng Lách Mới' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('dong lach')
  await page.getByRole('link', { name: 'Chi bộ thôn Đồng Lách Mới' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Chi bộ thôn Đồng Lách Mới' })).toBeVisible()
  await look(page, 'below-cell')
  await enter(page, '/administration/quynh-vinh?on=2024-03-01')
  await expect(page.getByText('Ngày này chưa có chi bộ, thôn, khối nào được ghi.')).toBeVisible()
  expect(errors).toEqual([])
})

test('the office merges two units into a new ward, and what became of them is found from both sides', async ({
  page,
}) => {
  const errors = listenForErrors(page)
  // Both have contracts that run.
  const desk = await sitDown(page, '2024-04-15')
  await as(desk, 'office', '/administration')
  await expect(page.getByRole('link', { name: 'Xã Quỳnh Vinh' })).toBeVisible()
  await page.getByRole('link', { name: 'Nhập quyết định sắp xếp' }).click()

  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText(EMPTY)).toHaveCount(4)
  await expect(page.getByLabel('Số, ký hiệu')).toBeFocused()
  await fill(page, {
    'Số, ký hiệu': '1678/NQ-UBTVQH15',
    'Ngày ký': '10/01/2024',
    'Cơ quan ban hành': 'Ủy ban Thường vụ Quốc hội',
    'Có hiệu lực từ ngày': '01/07/2024',
  })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  const first = await createWard(page, 1, { code: 'quynh-vinh', name: 'Phường Hoàng Mai' })
  await addChange(page, 'Sáp nhập')
  await pick(page, 'Các đơn vị', 'quynh vinh', /^Xã Quỳnh Vinh/)
  await pick(page, 'Các đơn vị', 'quynh di', /^Phường Quỳnh Dị/)
  await pick(page, 'Nhập vào', 'hoang mai', /thành lập theo quyết định này/)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  // The code is taken: said in its own place, and everything typed is still there.
  await expect(page.getByText('Mã này đang được một đơn vị khác dùng.')).toBeVisible()
  await page.getByRole('button', { name: 'Sửa ở bước này' }).click()
  await expect(first.getByLabel('Mã đơn vị')).toBeFocused()
  await first.getByLabel('Mã đơn vị').fill('na-hoang-mai')
  await page.reload()
  await settle(page)
  await expect(first.getByLabel('Mã đơn vị')).toHaveValue('na-hoang-mai')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  // No open task may be left: one is said to end, all others go to the ward that the decision makes.
  await expect(page.getByText(/còn \d+ việc chưa quyết/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Bạn chưa quyết định việc này.').first()).toBeVisible()
  await page.getByLabel('Việc này').first().selectOption({ label: 'Kết thúc với kết quả đến ngày đó' })
  await page.getByRole('button', { name: 'Chuyển nguyên cho đơn vị kế thừa tất cả việc chưa quyết' }).click()
  await expect(page.getByText('Đã quyết xong mọi việc')).toBeVisible()
  const kept = (await page.locator('.reorganise-task a').last().getAttribute('href')) ?? ''
  await page.reload()
  await settle(page)
  await expect(page.getByText('Đã quyết xong mọi việc')).toBeVisible()
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('về Phường Hoàng Mai')).toHaveCount(2)

  // It breaks off after the first task, and goes on from there without doing anything twice.
  const recorded: string[] = []
  page.on('response', (response) => {
    const task = response.url().includes('task.obey') && response.ok() && response.request().postDataJSON()?.id
    if (typeof task === 'string') recorded.push(task)
  })
  let said = 0
  await page.route('**/trpc/task.obey*', (route) => (++said === 2 ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'Ghi quyết định', exact: true }).click()
  await expect.poll(() => said).toBeGreaterThan(1)
  await page.unroute('**/trpc/task.obey*')
  await page.reload()
  await settle(page)
  await doIt(page, 'Ghi quyết định', 'Đã ghi quyết định')
  expect(recorded.toSorted()).toEqual([...new Set(recorded)].toSorted())

  await expect(page.getByRole('link', { name: 'Phường Hoàng Mai' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xã Quỳnh Vinh' })).toBeHidden()
  await page.getByRole('link', { name: 'Phường Hoàng Mai' }).click()
  await page.getByRole('link', { name: 'Xã Quỳnh Vinh' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Xã Quỳnh Vinh' })).toBeVisible()
  await expect(page.getByText('từ ngày 01/07/2024, theo 1678/NQ-UBTVQH15')).toBeVisible()
  await enter(page, '/units/quynh-vinh')
  await expect(page.getByText('Từ ngày 01/07/2024 thuộc')).toBeVisible()
  await enter(page, kept)
  await expect(page.getByText(/^Từ 01\/07\/2024 chuyển cho Phường Hoàng Mai/)).toBeVisible()
  expect(errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([])
})

test('one unit is abolished and one is split: its work is found in the new units on the day, and listed until then', async ({
  page,
}) => {
  test.setTimeout(TEN_MINUTES)
  const { address } = preparedYears()
  // Of its own: the units of the other are gone.
  const year = await openYear(address, 'small')
  await playTo(address, year, '2024-04-15')
  const errors = listenForErrors(page)
  await as({ page, year }, 'office', '/administration/~reorganise')
  await fill(page, {
    'Số, ký hiệu': '1680/NQ-UBTVQH15',
    'Ngày ký': '10/01/2024',
    'Cơ quan ban hành': 'Ủy ban Thường vụ Quốc hội',
    'Có hiệu lực từ ngày': '01/05/2024',
  })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await createWard(page, 1, { code: 'na-bac', name: 'Phường Mai Bắc' })
  await createWard(page, 2, { code: 'na-nam', name: 'Phường Mai Nam' })
  await addChange(page, 'Chia tách')
  await pick(page, 'Đơn vị', 'quynh vinh', /^Xã Quỳnh Vinh/)
  await pick(page, 'Chia thành', 'mai bac', /^Phường Mai Bắc/)
  await pick(page, 'Chia thành', 'mai nam', /^Phường Mai Nam/)
  await addChange(page, 'Giải thể')
  const last = page.getByRole('region', { name: '4. Giải thể' })
  await last.getByRole('combobox', { name: 'Đơn vị' }).fill('quynh di')
  await page
    .getByRole('option')
    .filter({ hasText: /^Phường Quỳnh Dị/ })
    .click()
  await fill(last, { 'Lý do': 'Sắp xếp lại địa giới' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  // Nobody goes on in their place by himself: each task is decided.
  await expect(page.getByText('không có một đơn vị kế thừa').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Chuyển nguyên cho đơn vị kế thừa/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Bạn chưa quyết định việc này.').first()).toBeVisible()
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violationsOn(page, everyRule), `${width} px`).toEqual([])
  }
  const choices = await page.getByLabel('Việc này').all()
  expect(choices.length).toBeGreaterThan(1)
  for (const choice of choices) await choice.selectOption({ label: 'Chuyển nguyên cho Phường Mai Bắc' })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await doIt(page, 'Ghi quyết định', 'Đã ghi quyết định')

  // Until the day it is listed, and every task leads to where it can still be changed.
  await enter(page, '/administration')
  await expect(page.getByText('1680/NQ-UBTVQH15, có hiệu lực từ 01/05/2024')).toBeVisible()
  await expect(page.getByText('Xã Quỳnh Vinh chia thành Phường Mai Bắc và Phường Mai Nam')).toBeVisible()
  await page.getByText(`chuyển nguyên: ${choices.length}`).click()
  // What the header half covers is no smaller for whoever scrolls.
  await page.keyboard.press('Control+Home')
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violationsOn(page, everyRule), `${width} px`).toEqual([])
  }
  const task = page.getByRole('listitem').filter({ hasText: 'Xã Quỳnh Vinh · chuyển nguyên cho Phường Mai Bắc' }).last()
  const title = (await task.getByRole('link').textContent()) ?? ''
  await task.getByRole('link').click()
  await settle(page)
  await expect(page.getByText(/^Từ 01\/05\/2024 chuyển cho Phường Mai Bắc/)).toBeVisible()

  await playTo(address, year, '2024-05-01', 'NONE')
  await enter(page, '/administration')
  await expect(page.getByText(/^Không có quyết định sắp xếp nào đang chờ/)).toBeVisible()
  await enter(page, '/units/na-bac')
  await page.getByText(`${choices.length} việc nhận từ đơn vị khác, xem như khi còn ở đơn vị đó`).click()
  await page.getByRole('link', { name: title }).last().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(errors).toEqual([])
})
