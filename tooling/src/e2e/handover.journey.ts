import { expect, test } from '@playwright/test'
import { as, doIt, fill } from './acts.ts'
import { enter, listenForErrors } from './seat.ts'
import { openYear, playTo } from './year.ts'
import { preparedYears } from './years.ts'

const ACT = '/units/hand-over/quynh-vinh%3ACHAIRMAN%3A2024-07-01'

test('a chairman hands over, his successor objects, the superior decides, and the three sign', async ({ page }) => {
  test.setTimeout(600_000)
  const errors = listenForErrors(page)
  const { address } = preparedYears()
  const year = await openYear(address, 'small')
  await playTo(address, year, '2024-07-01')
  const desk = { page, year }

  await test.step('who has left finds the act among his work, filled with what the secretariat drafted', async () => {
    await as(desk, 'chairman-vinh', '/')
    await page.getByRole('link', { name: /Ghi kết quả từng việc bạn bàn giao/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Biên bản bàn giao' })).toBeVisible()
    await expect(page.getByText('Chờ người giao đề xuất')).toBeVisible()
    await doIt(page, 'Gửi đề xuất', 'Đã gửi đề xuất. Giờ đến lượt người nhận.')
  })

  await test.step('who comes agrees to one task and objects to the other, with the reason', async () => {
    await as(desk, 'new-chairman-vinh', ACT)
    for (const group of await page.getByRole('group').all())
      if (/nhà văn hóa/i.test((await group.textContent()) ?? ''))
        await group.getByRole('radio', { name: 'Không đồng ý', exact: true }).check()
      else await group.getByRole('radio', { name: /^Đồng ý/ }).check()
    await page.getByRole('button', { name: 'Gửi trả lời', exact: true }).click()
    await expect(page.getByLabel('Lý do không đồng ý')).toBeFocused()
    await fill(page, { 'Lý do không đồng ý': 'Nhà văn hóa xóm 6 chưa có mặt bằng' })
    await doIt(page, 'Gửi trả lời', 'Đã gửi trả lời.')
  })

  await test.step('the superior decides what is in dispute, and nothing else', async () => {
    await as(desk, 'chair', ACT)
    await expect(page.getByText('Nhà văn hóa xóm 6 chưa có mặt bằng').first()).toBeVisible()
    await fill(page, { 'Phần đã hoàn thành (%)': '30', 'Lý do quyết định': 'Mới xong móng một nhà' })
    await doIt(page, 'Quyết định', 'Đã quyết định. Biên bản chờ ba bên ký.')
  })

  await test.step('the three sign, and the act is fixed', async () => {
    for (const person of ['chairman-vinh', 'new-chairman-vinh', 'chair']) {
      await as(desk, person, ACT)
      await page.getByRole('button', { name: 'Ký biên bản', exact: true }).click()
      await doIt(page, 'Ký biên bản', 'Đã ký biên bản bàn giao.')
    }
    await expect(page.getByText('Đã ký đủ')).toBeVisible()
    await enter(page, '/tasks/nha-van-hoa?tab=progress')
    await expect(page.getByText('theo biên bản bàn giao đã ký')).toBeVisible()
    const paper = await page.request.get(`${address}/papers/handover/quynh-vinh%3ACHAIRMAN%3A2024-07-01.pdf`)
    expect(paper.headers()['content-type']).toBe('application/pdf')
  })

  await test.step('a head who leaves before anybody follows leaves what he leaves; whoever comes finds an act', async () => {
    await as(desk, 'office', '/administration/quynh-vinh')
    await page.getByRole('button', { name: 'Cho thôi giữ chức của Hồ Đăng Quế' }).click()
    await fill(page.getByRole('dialog'), {
      'Ngày cuối cùng giữ chức': '10/07/2024',
      'Lý do': 'Điều động',
      'Số quyết định': '21-QĐ/ThU',
    })
    await doIt(page, 'Ghi thôi giữ chức', 'Đã ghi thôi giữ chức')
    await page.getByRole('button', { name: 'Bổ nhiệm, phân công' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Người mới, chưa có trong danh sách').check()
    await fill(dialog, { 'Họ và tên': 'Hồ Sỹ Tùng', 'Từ ngày': '15/07/2024', 'Số quyết định': '22-QĐ/ThU' })
    await dialog.getByLabel('Chức vụ', { exact: true }).selectOption({ label: 'Bí thư' })
    await dialog.getByLabel('Phụ trách', { exact: true }).check()
    await doIt(page, 'Ghi bổ nhiệm', 'Đã ghi bổ nhiệm')

    await playTo(address, year, '2024-07-12', 'NONE')
    await enter(page, '/tasks/nha-van-hoa?tab=progress')
    await expect(page.getByText(/Hồ Đăng Quế → chưa có người kế nhiệm/)).toBeVisible()
    await playTo(address, year, '2024-07-15', 'NONE')
    await enter(page, '/tasks/nha-van-hoa?tab=progress')
    await expect(page.getByText(/Hồ Đăng Quế → Hồ Sỹ Tùng/)).toBeVisible()
    await as(desk, 'secretary-vinh', '/units/hand-over/quynh-vinh%3ASECRETARY%3A2024-07-15')
    await expect(page.getByText('Chờ người giao đề xuất')).toBeVisible()
    await doIt(page, 'Gửi đề xuất', 'Đã gửi đề xuất. Giờ đến lượt người nhận.')
  })

  expect(errors).toEqual([])
})
