import { expect, test } from '@playwright/test'
import { as, choose, doIt, fill } from './acts.ts'
import { oneYear } from './one-year.ts'
import { enter } from './seat.ts'
import { playTo } from './year.ts'
import { preparedYears } from './years.ts'

const EMPTY = 'Bạn chưa điền mục này.'
const UNCHOSEN = 'Hãy chọn một mục.'
const KEPT = 'Đã ghi nhận bản sửa. Bản trước vẫn được giữ.'

const sitDown = oneYear()

test('a unit explains what it missed', async ({ page }) => {
  const desk = await sitDown(page, '2024-10-10')
  await as(desk, 'head-di', '/tasks/giai-toa')
  await page.getByRole('link', { name: 'Giải trình: Giải tỏa xong đoạn khối 3' }).click()
  await doIt(page, 'Gửi giải trình', EMPTY)
  await expect(page.getByRole('textbox', { name: 'Giải trình' })).toBeFocused()
  await fill(page, { 'Giải trình': 'Hai hộ chờ kết luận thanh tra, đã vận động xong.' })
  await doIt(page, 'Gửi giải trình', 'Đã ghi nhận giải trình.')
  await expect(page.getByText('Hai hộ chờ kết luận thanh tra, đã vận động xong.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Giải trình: Giải tỏa xong đoạn khối 3' })).toHaveCount(0)
})

test('a report that was missed is entered by the secretariat under a decision, and stays missed', async ({ page }) => {
  const desk = await sitDown(page, '2024-10-10')
  await as(desk, 'office', '/tasks/giai-toa')
  await page.getByRole('link', { name: 'Sửa báo cáo: quý II/2024' }).click()
  await doIt(page, 'Gửi bản sửa', EMPTY)
  await expect(page.getByRole('textbox', { name: 'Số quyết định' })).toBeFocused()
  await fill(page, { 'Số quyết định': '402-QĐ/ThU', 'Kỳ này đã làm được gì': 'Đã vận động bốn hộ tự tháo dỡ.' })
  await doIt(page, 'Gửi bản sửa', KEPT)
  const report = page.getByRole('article').filter({ hasText: 'Đã vận động bốn hộ tự tháo dỡ.' })
  await expect(report).toContainText('Quyết định số 402-QĐ/ThU')
  await expect(report).toContainText('Thiếu báo cáo')
})

test('the chair refuses one waiver and grants another', async ({ page }) => {
  const desk = await sitDown(page, '2024-10-10')
  await as(desk, 'chair', '/tasks/giai-toa')
  await page.getByRole('link', { name: /^Quyết định đề nghị miễn: / }).click()
  await doIt(page, 'Ghi quyết định', UNCHOSEN)
  await expect(page.getByText(EMPTY)).toHaveCount(2)
  await choose(page, 'Quyết định', 'Không đồng ý')
  await fill(page, { 'Số quyết định': '510-QĐ/ThU', 'Lý do, nội dung trả lời': 'Chỉ hai trường hợp vướng vụ án.' })
  await doIt(page, 'Ghi quyết định', 'Đã ghi nhận quyết định.')
  await expect(page.getByText('Quyết định số 510-QĐ/ThU')).toBeVisible()
  await expect(page.getByText('Đang thực hiện')).toBeVisible()

  await as(desk, 'secretary-vinh', '/tasks/nha-van-hoa')
  await page.getByRole('link', { name: 'Đề nghị miễn' }).click()
  await fill(page, { 'Lý do đề nghị miễn': 'Lũ tháng 9 cuốn trôi phần móng của cả hai công trình.' })
  await doIt(page, 'Gửi đề nghị', 'Đã gửi đề nghị miễn.')
  await as(desk, 'chair', '/tasks/nha-van-hoa')
  await page.getByRole('link', { name: /^Quyết định đề nghị miễn: / }).click()
  await choose(page, 'Quyết định', 'Đồng ý')
  await fill(page, { 'Số quyết định': '511-QĐ/ThU', 'Lý do, nội dung trả lời': 'Thiệt hại do thiên tai.' })
  await doIt(page, 'Ghi quyết định', 'Đã ghi nhận quyết định.')
  await expect(page.getByText('Được miễn').first()).toBeVisible()
})

test('a unit corrects what it delivered before it is checked, and the delivery before it is kept', async ({ page }) => {
  const desk = await sitDown(page, '2024-11-26')
  await as(desk, 'new-chairman-vinh', '/tasks/ket-nap')
  await page.getByRole('link', { name: 'Sửa bàn giao' }).click()
  const note = page.getByRole('textbox', { name: 'Kết quả, sản phẩm bàn giao' })
  await expect(note).toHaveValue('Đã bổ sung hồ sơ thẩm tra còn thiếu.')
  await note.fill('')
  await doIt(page, 'Gửi bản sửa', EMPTY)
  await expect(note).toBeFocused()
  await note.fill('Đã bổ sung hồ sơ thẩm tra của hai trường hợp còn thiếu.')
  await doIt(page, 'Gửi bản sửa', KEPT)
  await expect(page.getByText('Đã bổ sung hồ sơ thẩm tra của hai trường hợp còn thiếu.').first()).toBeVisible()
  await expect(page.getByText('Đã bổ sung hồ sơ thẩm tra còn thiếu.').first()).toBeVisible()
})

test('a verifier corrects what he recorded, and the verdict before it stands beside it', async ({ page }) => {
  const desk = await sitDown(page, '2024-12-03')
  await as(desk, 'verifier', '/tasks/ket-nap')
  await page.getByRole('link', { name: 'Sửa kết quả nghiệm thu' }).click()
  const ground = page.getByRole('textbox', { name: 'Căn cứ kết luận' })
  await expect(ground).toHaveValue('Đủ 6 quyết định kết nạp và hồ sơ.')
  await ground.fill('')
  await doIt(page, 'Ghi kết luận đã sửa', EMPTY)
  await expect(ground).toBeFocused()
  await choose(page, 'Cách kiểm tra', 'Kiểm tra qua hồ sơ')
  await ground.fill('Kiểm tra trên hồ sơ, không kiểm tra tại chỗ.')
  await doIt(page, 'Ghi kết luận đã sửa', 'Đã ghi nhận bản sửa. Kết luận trước vẫn được giữ.')
  await expect(page.getByRole('heading', { name: 'Lần nghiệm thu trước' })).toHaveCount(2)
  await expect(page.getByText('Kiểm tra trên hồ sơ, không kiểm tra tại chỗ.').first()).toBeVisible()
})

test('a self-ranking and an appraisal are corrected while their window is open', async ({ page }) => {
  const subject = '/grading/2024%3Aquynh-vinh'
  const desk = await sitDown(page, '2024-12-16')
  await as(desk, 'secretary-vinh', subject)
  await page.getByRole('link', { name: 'Sửa mức tự xếp loại' }).click()
  await fill(page, { 'Căn cứ tự xếp loại': '' })
  await doIt(page, 'Sửa mức tự xếp loại', EMPTY)
  await choose(page, 'Mức xếp loại', 'Hoàn thành nhiệm vụ')
  await fill(page, { 'Căn cứ tự xếp loại': 'Một việc được miễn, một việc hoàn thành.' })
  await doIt(page, 'Sửa mức tự xếp loại', KEPT)
  const self = page.getByRole('region', { name: 'Tự xếp' })
  await expect(self.getByText('Một việc được miễn, một việc hoàn thành.')).toBeVisible()
  await self.locator('summary').click()
  await expect(self.getByText('Hoàn thành tốt nhiệm vụ', { exact: true })).toBeVisible()

  await as(desk, 'organiser', subject)
  await page.getByRole('link', { name: 'Sửa kết quả thẩm định' }).click()
  await choose(page, 'Các chỉ tiêu chủ yếu', 'Không đạt')
  await fill(page, { 'Ý kiến thẩm định': '' })
  await doIt(page, 'Sửa kết quả thẩm định', EMPTY)
  await fill(page, { 'Ý kiến thẩm định': 'Rà lại: thu ngân sách chưa đạt dự toán.' })
  await doIt(page, 'Sửa kết quả thẩm định', KEPT)
  const appraised = page.getByRole('region', { name: 'Thẩm định' })
  await expect(appraised.getByText('Rà lại: thu ngân sách chưa đạt dự toán.')).toBeVisible()
  await appraised.locator('summary').click()
  await expect(appraised.getByText('Qua theo dõi trong năm và hồ sơ nghiệm thu.')).toBeVisible()
})

test('the secretariat publishes the boards and closes the year', async ({ page }) => {
  const { address } = preparedYears()
  const desk = await sitDown(page, '2025-01-19')
  await as(desk, 'office', '/cycle')
  await expect(page.getByText('Mở từ ngày 20/01/2025.')).toBeVisible()
  await playTo(address, desk.year, '2025-01-20', 'NONE')

  await enter(page, '/cycle')
  for (const [button, title] of [
    ['Công khai bảng nhiệm kỳ', 'Danh mục việc khó của thị xã'],
    ['Công khai bảng tiến độ', 'Tiến độ đến hết năm 2024'],
    ['Công khai bảng xếp loại', 'Xếp loại sau giải quyết khiếu nại'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    const name = page.getByRole('dialog', { name: button }).getByLabel('Tên bảng')
    await expect(name).toBeFocused()
    await name.fill('')
    await page.keyboard.press('Enter')
    await expect(page.getByText(EMPTY)).toBeVisible()
    await name.fill(title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: title })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Đóng năm công tác' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng năm' }).click()
  await expect(page.getByText('Năm đã được niêm phong')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Đóng năm công tác' })).toHaveCount(0)

  await enter(page, '/board')
  await expect(page.getByText('Xếp loại sau giải quyết khiếu nại').first()).toBeVisible()
})
