import { expect, test } from '@playwright/test'
import { as, choose, doIt, fill } from './acts.ts'
import { oneYear } from './one-year.ts'
import { enter, listenForErrors, settle } from './seat.ts'
import { playTo } from './year.ts'
import { preparedYears } from './years.ts'

const HALL = 'Hoàn thành nhà văn hóa và sân thể thao ở các xóm còn thiếu'
const PARTY = 'Tập trung lãnh đạo, chỉ đạo tạo nguồn và kết nạp đảng viên mới ở các chi bộ xóm'
const LAND = 'Cấp giấy chứng nhận quyền sử dụng đất tồn đọng'
const EMPTY = 'Bạn chưa điền mục này.'
const UNCHOSEN = 'Hãy chọn một mục.'

const sitDown = oneYear()

test('the secretariat sends a registration back; the unit corrects it, sends it again, and endorses it anew', async ({
  page,
}) => {
  const errors = listenForErrors(page)
  const desk = await sitDown(page, '2024-01-12')
  await as(desk, 'office', '/meetings')
  await page.getByRole('listitem').filter({ hasText: HALL }).getByRole('button', { name: 'Trả lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Trả lại đơn vị' }).click()
  await expect(dialog.getByText(UNCHOSEN)).toBeVisible()
  await expect(dialog.getByText(EMPTY)).toBeVisible()
  await expect(dialog.getByLabel('Mục cần sửa')).toBeFocused()
  await dialog.getByLabel('Mục cần sửa').selectOption({ label: 'Sản phẩm' })
  await fill(dialog, { 'Lý do, cần bổ sung gì': 'Nêu rõ ai nhận bàn giao.' })
  await doIt(page, 'Trả lại đơn vị', 'Đã trả lại. Đơn vị thấy lý do và hạn bổ sung.')

  await as(desk, 'chairman-vinh', '/register')
  await expect(page.getByText('Mục cần sửa: Sản phẩm')).toBeVisible()
  await page.getByRole('link', { name: 'Sửa đăng ký' }).click()
  await expect(page.getByText('Nêu rõ ai nhận bàn giao.')).toBeVisible()
  const product = page.getByLabel('Sản phẩm', { exact: true })
  await product.fill('')
  await doIt(page, 'Gửi lại', EMPTY)
  await expect(product).toBeFocused()
  await product.fill('Nhà văn hóa và sân thể thao được bàn giao cho từng xóm, có biên bản.')
  await doIt(page, 'Gửi lại', 'Đã gửi đăng ký.')

  await as(desk, 'secretary-vinh', '/register')
  await doIt(page, 'Thông qua 1 việc', EMPTY)
  const number = page.getByRole('textbox', { name: 'Số nghị quyết của cấp ủy' })
  await expect(number).toBeFocused()
  await number.fill('15-NQ/ĐU')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cấp ủy đã thông qua danh sách.')).toBeVisible()
  expect(errors).toEqual([])
})

test('the secretariat orders the agenda by keyboard, takes a task off it, and puts it back', async ({ page }) => {
  const desk = await sitDown(page, '2024-01-31')
  await as(desk, 'office', '/meetings/hop-1')
  const tasks = page.locator('.agenda-order summary')
  const before = await tasks.allTextContents()
  expect(before).toHaveLength(3)
  const last = [PARTY, HALL, LAND].find((title) => before[2]?.includes(title)) ?? ''
  const up = page.getByRole('button', { name: `Đưa lên: ${last}` })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(tasks.nth(1)).toContainText(last)
  await expect(up).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tasks.first()).toContainText(last)
  await expect(page.getByRole('button', { name: `Đưa xuống: ${last}` })).toBeFocused()
  await doIt(page, 'Lưu chương trình', 'Đã lưu chương trình họp.')

  await page.getByRole('button', { name: `Bỏ khỏi chương trình: ${last}` }).click()
  await expect(tasks).toHaveCount(2)
  await page.getByRole('button', { name: 'Lưu chương trình' }).click()
  await expect(page.getByText('Đã rà soát, chưa xếp vào chương trình')).toBeVisible()
  await doIt(page, 'Xếp vào chương trình', 'Đã đưa việc vào chương trình họp.')
  await expect(tasks.last()).toContainText(last)
})

test('the unit splits its quota, each cell and its member in charge take it on, and their reports add up to the unit’s', async ({
  page,
}) => {
  const desk = await sitDown(page, '2024-03-08')

  await test.step('the secretary splits: nothing empty, and exactly the contract’s sum', async () => {
    await as(desk, 'secretary-vinh', '/tasks/ket-nap')
    await page.getByRole('link', { name: 'Giao chỉ tiêu cho chi bộ' }).click()
    await page.getByRole('button', { name: 'Thêm một nơi nhận' }).click()
    const third = page.getByRole('group', { name: 'Phần 3' })
    await doIt(page, 'Giao cho các nơi nhận', EMPTY)
    await expect(third.getByText('Hãy nhập một số')).toBeVisible()
    await expect(third.getByText(UNCHOSEN)).toHaveCount(2)
    await expect(third.getByLabel('Chi bộ, thôn, xóm, khối')).toBeFocused()
    await page.getByRole('button', { name: 'Bỏ phần 3' }).click()
    await page.getByRole('group', { name: 'Phần 1' }).getByLabel('Giao', { exact: true }).fill('4')
    await expect(page.getByText('vượt 1 đảng viên')).toBeVisible()
    await doIt(page, 'Giao cho các nơi nhận', 'Tổng các phần là 7, phải bằng 6 như hợp đồng.')
    await page.getByRole('group', { name: 'Phần 2' }).getByLabel('Giao', { exact: true }).fill('2')
    await doIt(page, 'Giao cho các nơi nhận', 'Đã giao. Mỗi phần chờ bí thư chi bộ và ủy viên phụ trách nhận việc.')
  })

  await test.step('both who answer for a cell accept, each for himself', async () => {
    for (const [person, cells] of Object.entries({ 'cell-1': ['1'], 'cell-2': ['2'], 'area-vinh': ['1', '2'] })) {
      await as(desk, person, '/tasks/ket-nap')
      for (const cell of cells) {
        await page
          .getByRole('link', { name: `Nhận phần việc: Chi bộ xóm ${cell}` })
          .first()
          .click()
        await page.getByRole('button', { name: 'Nhận phần việc' }).click()
        await expect(page.getByRole('row', { name: `Chi bộ xóm ${cell}` })).toBeVisible()
      }
    }
    await expect(page.getByText('Đã nhận việc')).toHaveCount(2)
  })

  await test.step('the cells report; the unit’s report has to say the same', async () => {
    await playTo(preparedYears().address, desk.year, '2024-04-01')
    for (const [person, value] of Object.entries({ 'cell-1': '2', 'cell-2': '1' })) {
      await as(desk, person, '/tasks/ket-nap')
      await page
        .getByRole('link', { name: /^Báo cáo phần việc: / })
        .first()
        .click()
      await doIt(page, 'Gửi báo cáo phần việc', 'Hãy nhập một số')
      await page.getByLabel('Làm được đến nay').fill(value)
      await doIt(page, 'Gửi báo cáo phần việc', 'Đã ghi nhận báo cáo phần việc.')
    }
    await as(desk, 'chairman-vinh', '/tasks/ket-nap?do=report&about=2024-Q1')
    const value = page.getByLabel('Đảng viên mới kết nạp')
    await expect(value).toHaveValue('3')
    await value.fill('5')
    await doIt(page, 'Gửi báo cáo', EMPTY)
    await fill(page, { 'Kỳ này đã làm được gì': 'Kết nạp ba đảng viên mới.' })
    await doIt(page, 'Gửi báo cáo', 'Các chi bộ báo cáo cộng lại được 3, bạn ghi 5.')
    await expect(value).toBeFocused()
    await value.fill('3')
    await doIt(page, 'Gửi báo cáo', 'Đã ghi nhận báo cáo.')
  })

  await test.step('who reported corrects it while the window is open, and both versions stand', async () => {
    await page.getByRole('link', { name: 'Sửa báo cáo', exact: true }).click()
    await fill(page, { 'Kỳ này đã làm được gì': 'Kết nạp ba đảng viên, trong đó hai ở xóm 1.' })
    await doIt(page, 'Gửi bản sửa', 'Đã ghi nhận bản sửa. Bản trước vẫn được giữ.')
    await page.getByText('2 bản', { exact: true }).click()
    await expect(page.getByText('Kết nạp ba đảng viên mới.')).toBeVisible()
    await expect(page.getByText('Kết nạp ba đảng viên, trong đó hai ở xóm 1.')).toBeVisible()
  })
})

test('a unit asks for support and the secretariat answers', async ({ page }) => {
  const desk = await sitDown(page, '2024-04-01')
  await as(desk, 'chairman-vinh', '/tasks/nha-van-hoa')
  await page.getByRole('link', { name: 'Đề nghị hỗ trợ' }).click()
  await doIt(page, 'Gửi đề nghị', EMPTY)
  await fill(page, { 'Cần hỗ trợ gì, ai hỗ trợ, khi nào': 'Đề nghị Phòng Tài chính cấp trước 300 triệu đồng.' })
  await doIt(page, 'Gửi đề nghị', 'Đã gửi đề nghị hỗ trợ.')

  await as(desk, 'office', '/')
  await page.getByRole('link', { name: /Trả lời đề nghị hỗ trợ/ }).click()
  await settle(page)
  await page.getByRole('link', { name: /^Trả lời đề nghị hỗ trợ: / }).click()
  await doIt(page, 'Gửi trả lời', UNCHOSEN)
  await expect(page.getByText(EMPTY)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Đồng ý', exact: true })).toBeFocused()
  await choose(page, 'Quyết định', 'Đồng ý')
  await fill(page, { 'Lý do, nội dung trả lời': 'Cấp trước 300 triệu đồng trong tháng 4.' })
  await doIt(page, 'Gửi trả lời', 'Đã gửi trả lời.')
  await expect(page.getByText('Cấp trước 300 triệu đồng trong tháng 4.')).toBeVisible()
  await enter(page, '/')
  await expect(page.getByRole('link', { name: /Trả lời đề nghị hỗ trợ/ })).toHaveCount(0)
})
