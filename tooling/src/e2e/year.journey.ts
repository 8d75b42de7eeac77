import { expect, test } from '@playwright/test'
import { as, attach, choose, doIt, fill, type Desk } from './acts.ts'
import { letOthersPlay, openAtTheDoor } from './rehearsal-room.ts'
import { enter, listenForErrors } from './seat.ts'

const TEN_MINUTES = 600_000
const TITLE = 'Giải quyết dứt điểm 12 hồ sơ đất đai tồn đọng từ trước năm 2014'
const INDICATOR = 'Hồ sơ được giải quyết'
const SECRET = 'Ý kiến niêm kín của tôi'
const unit = {
  code: 'quynh-trang',
  collective: 'Đảng ủy xã Quỳnh Trang',
  secretary: 'bi-thu-quynh-trang',
  chairman: 'chu-tich-quynh-trang',
}

test('the town’s year of 2024, played in the browser from registration to the published grade', async ({ page }) => {
  test.setTimeout(TEN_MINUTES)
  const errors = listenForErrors(page)
  let desk: Desk = { page, year: '' }
  let task = ''
  let meeting = ''
  const assessment = `/grading/2024%3A${unit.code}`

  await test.step('a newcomer opens the year, takes the secretary’s seat, and lets the window open', async () => {
    desk = { page, year: await openAtTheDoor(page, 'Thị xã Hoàng Mai năm 2024', 'Vũ Đình Lực') }
    await letOthersPlay(page, desk.year, '10/01/2024')
  })

  await test.step('the secretary registers: refused while incomplete, then sent', async () => {
    await as(desk, unit.secretary, '/register')
    await page.getByRole('link', { name: 'Soạn đăng ký mới' }).click()
    await page.getByLabel('Tên việc', { exact: true }).fill(TITLE)
    await page.getByRole('button', { name: 'Gửi đăng ký' }).click()
    await expect(page.getByText('Còn mục cần sửa trước khi gửi')).toBeVisible()
    await expect(page.getByLabel('Tên việc', { exact: true })).toHaveValue(TITLE)
    await page.getByLabel('Lĩnh vực').selectOption({ label: 'Đất đai, giải phóng mặt bằng' })
    await fill(page, {
      'Khó ở đâu':
        'Hồ sơ thiếu giấy tờ từ trước năm 2014, nhiều hộ tranh chấp ranh giới, đã hòa giải ba lần chưa xong.',
      'Vì sao không phải việc thường xuyên':
        'Phải lập tổ công tác riêng, đo lại từng thửa và thương lượng với từng hộ.',
      'Căn cứ': 'Kết luận của Ban Thường vụ Thị ủy về hồ sơ tồn đọng',
      'Sản phẩm': '12 giấy chứng nhận quyền sử dụng đất được trao cho các hộ',
      'Tên chỉ tiêu': INDICATOR,
      'Đơn vị đo': 'hồ sơ',
      'Hiện trạng': '0',
      'Cần đạt': '12',
      'Hoàn thành trước ngày': '22/11/2024',
      'Người chủ trì': 'Lê Văn Hợp, Chủ tịch UBND xã',
      'Trách nhiệm của từng người': 'Chủ tịch chỉ đạo, công chức địa chính lập hồ sơ, bí thư chi bộ vận động các hộ.',
      'Thẩm quyền': 'Xã xác nhận nguồn gốc đất; Văn phòng đăng ký đất đai thị xã cấp giấy.',
    })
    await page.getByRole('button', { name: 'Thêm mốc' }).click()
    await fill(page.getByRole('group', { name: 'Mốc 1' }), { Ngày: '28/06/2024', 'Phải đạt': 'Xong 6 hồ sơ' })
    await doIt(page, 'Gửi đăng ký', 'Đã gửi đăng ký.')
  })

  await test.step('the secretary enters the resolution by which the committee endorsed it', async () => {
    await enter(page, '/register')
    await fill(page, { 'Số nghị quyết của cấp ủy': '07-NQ/ĐU' })
    await doIt(page, 'Thông qua 1 việc', 'Cấp ủy đã thông qua danh sách.')
    await page.getByRole('link', { name: TITLE }).first().click()
    await expect(page).toHaveURL(/\/tasks\//)
    task = /\/tasks\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  })

  await test.step('the secretariat calls a meeting and screens the task onto its agenda', async () => {
    await as(desk, 'van-phong', '/meetings')
    await page.getByRole('button', { name: 'Triệu tập cuộc họp' }).first().click()
    await fill(page, {
      'Tên cuộc họp': 'Họp cho ý kiến việc khó đợt đầu',
      'Ngày họp': '06/02/2024',
      'Địa điểm': 'Hội trường Thị ủy',
    })
    await doIt(page, 'Triệu tập', 'Đã triệu tập cuộc họp.')
    await expect(page).toHaveURL(/\/meetings\/.+/)
    meeting = /\/meetings\/([^/?]+)/.exec(page.url())?.[1] ?? ''
    await page
      .getByRole('listitem')
      .filter({ hasText: TITLE })
      .getByRole('button', { name: 'Đưa vào chương trình' })
      .click()
    await expect(page.getByText('Đã đưa việc vào chương trình họp.')).toBeVisible()
    await letOthersPlay(page, desk.year, '06/02/2024')
  })

  await test.step('the chair opens the meeting; opinions stay sealed until the round is closed', async () => {
    await as(desk, 'bi-thu-thi-uy', `/meetings/${meeting}`)
    await page.getByRole('button', { name: 'Tất cả có mặt' }).click()
    await doIt(page, 'Khai mạc', 'Cuộc họp đã khai mạc.')
    await as(desk, 'pho-bi-thu', `/meetings/${meeting}/${task}`)
    await choose(page, 'Bạn chọn', 'Trả lại')
    await doIt(page, 'Gửi ý kiến', 'Bạn chưa điền mục này.')
    await fill(page, { 'Lý do, nội dung đề nghị': 'Chưa nêu lộ trình.' })
    await doIt(page, 'Gửi ý kiến', 'Đã ghi nhận ý kiến của bạn.')
    await page.getByRole('button', { name: 'Sửa ý kiến' }).click()
    await expect(page.getByRole('radio', { name: 'Trả lại' })).toBeFocused()
    await choose(page, 'Bạn chọn', 'Đồng ý, có điều chỉnh')
    await fill(page, { 'Lý do, nội dung đề nghị': SECRET })
    await doIt(page, 'Sửa ý kiến', 'Đã ghi nhận ý kiến mới. Ý kiến trước vẫn được giữ trong lịch sử.')
    await as(desk, 'truong-ban-to-chuc', `/meetings/${meeting}/${task}`)
    await expect(page.getByText(/Đã có 1 trên \d+ người cho ý kiến/)).toBeVisible()
    await expect(page.getByText(SECRET)).toHaveCount(0)
    await choose(page, 'Bạn chọn', 'Đồng ý')
    await doIt(page, 'Gửi ý kiến', 'Đã ghi nhận ý kiến của bạn.')
  })

  await test.step('the chair closes the round, reads the opinions, concludes, and issues the notice', async () => {
    await as(desk, 'bi-thu-thi-uy', `/meetings/${meeting}/${task}`)
    await page.getByRole('button', { name: 'Kết thúc lấy ý kiến' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc lấy ý kiến' }).click()
    await expect(page.getByText(SECRET)).toBeVisible()
    await choose(page, 'Kết luận', 'Duyệt')
    await doIt(page, 'Kết luận', 'Đã ghi nhận kết luận.')
    await page.getByRole('button', { name: 'Kết thúc cuộc họp' }).click()
    await fill(page, { 'Số thông báo': '11-TB/ThU' })
    await doIt(page, 'Kết thúc và ban hành thông báo', 'Cuộc họp đã kết thúc.')
  })

  await test.step('the secretariat draws up the contract and all three sign', async () => {
    await as(desk, 'van-phong', `/contracts/${task}`)
    await fill(page, { 'Số quyết định giao việc': '210-QĐ/ThU' })
    if ((await page.getByLabel('Việc phải làm').count()) === 0)
      await page.getByRole('button', { name: 'Thêm trách nhiệm' }).click()
    await fill(page, {
      'Việc phải làm': 'Bố trí kinh phí đo đạc lại 12 thửa',
      'Cơ quan, người thực hiện': 'Phòng Tài nguyên và Môi trường',
      'Trước ngày': '29/03/2024',
    })
    await doIt(page, 'Lập hợp đồng và đưa ký', 'Đã lập hợp đồng.')
    for (const signer of [unit.secretary, unit.chairman, 'bi-thu-thi-uy']) {
      await as(desk, signer, `/contracts/${task}`)
      await page.getByRole('button', { name: 'Ký hợp đồng' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Ký hợp đồng' }).click()
      await expect(page.getByText('Đã ghi nhận chữ ký của bạn.')).toBeVisible()
    }
    await expect(page.getByText('Đủ chữ ký, có hiệu lực')).toBeVisible()
  })

  await test.step('the chairman of the commune reports with evidence; a member of the committee directs', async () => {
    await letOthersPlay(page, desk.year, '02/04/2024')
    await as(desk, unit.chairman, `/tasks/${task}?do=report&about=2024-M03`)
    await fill(page, { [INDICATOR]: '2', 'Kỳ này đã làm được gì': 'Đo lại 5 thửa, xong 2 hồ sơ.' })
    await attach(page, 'bien-ban-thang-3.txt', 'Biên bản bàn giao hai giấy chứng nhận.')
    await doIt(page, 'Gửi báo cáo', 'Đã ghi nhận báo cáo.')
    await as(desk, 'bi-thu-thi-uy', `/tasks/${task}?do=direct`)
    await fill(page, {
      'Nội dung chỉ đạo': 'Xong 6 hồ sơ trước ngày 28/6, báo cáo từng hộ còn vướng.',
      'Hạn trả lời': '31/06/2024',
    })
    await doIt(page, 'Gửi chỉ đạo', 'Hãy nhập ngày có thật, ví dụ 05/02/2026.')
    await fill(page, { 'Hạn trả lời': '30/06/2024' })
    await doIt(page, 'Gửi chỉ đạo', 'Đã gửi chỉ đạo đến đơn vị.')
  })

  await test.step('the result is delivered and accepted on the spot by a verifier', async () => {
    await letOthersPlay(page, desk.year, '18/11/2024')
    await as(desk, unit.chairman, `/tasks/${task}?do=deliver`)
    await fill(page, { [INDICATOR]: '12', 'Kết quả, sản phẩm bàn giao': 'Đã trao đủ 12 giấy chứng nhận.' })
    const upload = Promise.withResolvers<void>()
    await page.route('**/evidence', (route) => upload.promise.then(() => route.continue()))
    await attach(page, 'danh-sach-12-ho.txt', 'Danh sách 12 hộ nhận giấy chứng nhận.')
    await doIt(page, 'Bàn giao', 'Tải xong sẽ tự gửi, bạn không cần bấm lại.')
    upload.resolve()
    await expect(page.getByText('Đã ghi nhận bàn giao.')).toBeVisible()
    await as(desk, 'doan-kiem-tra-1', `/acceptance/${task}`)
    await choose(page, 'Cách kiểm tra', 'Kiểm tra tại chỗ')
    await choose(page, 'Chất lượng', 'Đạt yêu cầu')
    await choose(page, 'Kết luận', 'Nghiệm thu')
    await fill(page, { 'Căn cứ kết luận': 'Đối chiếu tại 12 hộ, đủ giấy chứng nhận.' })
    await doIt(page, 'Ghi kết luận nghiệm thu', 'Đã ghi nhận kết luận nghiệm thu.')
  })

  await test.step('the subject ranks itself, and is appraised', async () => {
    await letOthersPlay(page, desk.year, '09/12/2024')
    await as(desk, unit.secretary, `${assessment}?do=self-rank`)
    await choose(page, 'Mức xếp loại', 'Hoàn thành tốt nhiệm vụ')
    await doIt(page, 'Tự xếp loại', 'Bạn chưa điền mục này.')
    await fill(page, { 'Căn cứ tự xếp loại': 'Ba việc khó đều xong đúng hạn.' })
    await doIt(page, 'Tự xếp loại', 'Đã ghi mức tự xếp loại.')
    await as(desk, 'can-bo-to-chuc', `${assessment}?do=appraise`)
    for (const criterion of ['1', '2', '3', '4'])
      await page.getByLabel(`Tiêu chí ${criterion}`).selectOption({ label: 'Tốt' })
    await choose(page, 'Các chỉ tiêu chủ yếu', 'Đạt')
    await choose(page, 'Khuyết điểm đã chỉ ra', 'Không có khuyết điểm')
    await choose(page, 'Mức xếp loại', 'Hoàn thành tốt nhiệm vụ')
    await fill(page, { 'Ý kiến thẩm định': 'Đủ hồ sơ nghiệm thu, báo cáo đầy đủ.' })
    await doIt(page, 'Thẩm định', 'Đã ghi kết quả thẩm định.')
  })

  await test.step('the vote is recorded and the level decided after the system has graded', async () => {
    await letOthersPlay(page, desk.year, '26/12/2024')
    await as(desk, 'van-phong', `${assessment}?do=vote`)
    await fill(page, { 'Số người dự': '9', 'Hoàn thành tốt nhiệm vụ': '9' })
    await doIt(page, 'Ghi kết quả biểu quyết', 'Đã ghi kết quả biểu quyết.')
    await as(desk, 'bi-thu-thi-uy', `${assessment}?do=decide`)
    await choose(page, 'Mức xếp loại', 'Hoàn thành nhiệm vụ')
    await fill(page, { 'Số quyết định': '1280-QĐ/ThU' })
    await doIt(page, 'Quyết định mức xếp loại', 'Mức quyết định khác mức hệ thống tính.')
    await choose(page, 'Mức xếp loại', 'Hoàn thành tốt nhiệm vụ')
    await doIt(page, 'Quyết định mức xếp loại', 'Đã ghi quyết định mức xếp loại.')
  })

  await test.step('the subject appeals, the body answers', async () => {
    await letOthersPlay(page, desk.year, '08/01/2025')
    await as(desk, unit.secretary, `${assessment}?do=appeal`)
    await fill(page, { 'Nội dung khiếu nại': 'Đề nghị xem xét mức xuất sắc.' })
    await doIt(page, 'Khiếu nại', 'Đã gửi khiếu nại.')
    await as(desk, 'bi-thu-thi-uy', `${assessment}?do=rule-appeal`)
    await choose(page, 'Kết quả giải quyết', 'Giữ nguyên')
    await fill(page, { 'Số quyết định': '25-QĐ/ThU', 'Căn cứ giải quyết': 'Không việc nào vượt mức.' })
    await doIt(page, 'Giải quyết khiếu nại', 'Đã ghi kết quả giải quyết khiếu nại.')
  })

  await test.step('at the year’s end the town is graded, and each downgrade is explained', async () => {
    await letOthersPlay(page, desk.year, 'END')
    await as(desk, 'thanh-tra', '/grading')
    const lowered = page.getByRole('row').filter({ hasText: 'Đảng ủy phường Mai Hùng' })
    await expect(lowered).toContainText('bị hạ vì 1 việc không đạt')
    await expect(page.getByRole('row').filter({ hasText: 'Lê Văn Hợp' })).toContainText('Khác mức tính')
    await lowered.getByRole('link', { name: 'Đảng ủy phường Mai Hùng' }).click()
    await expect(page.getByText('Lẽ ra đạt Hoàn thành tốt nhiệm vụ, bị hạ còn Hoàn thành nhiệm vụ')).toBeVisible()
    await expect(page.getByText('Sẽ đạt Hoàn thành tốt nhiệm vụ nếu:')).toBeVisible()
    await enter(page, assessment)
    await expect(page.getByText('Giữ nguyên mức đã quyết định')).toBeVisible()
  })

  await test.step('the board shows what was published, and the record everything by hand and by the system', async () => {
    await enter(page, '/board')
    await expect(page.getByText('Kết quả xếp loại năm 2024').first()).toBeVisible()
    await enter(page, '/record?text=ho%20so%20dat%20dai%20ton%20dong')
    await expect(page.getByRole('link', { name: TITLE }).first()).toBeVisible()
    await enter(page, `/record?stream=task%2F${task}`)
    await expect(page.getByText('nghiệm thu kết quả').first()).toBeVisible()
    await expect(page.getByText(/^Hệ thống/).first()).toBeVisible()
  })

  expect(errors).toEqual([])
})
