import { join } from 'node:path'
import { openSqlite } from '@khoan-viec/db/connection'
import { linkIn } from '@khoan-viec/worker/notices/testing'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Kysely, sql } from 'kysely'
import { codeOf, enterCommune, type Live, look, PASSWORD, setCodeUp, startLive } from './live-house.ts'
import { listenForErrors } from './seat.ts'

let live: Live
test.beforeAll(async () => {
  live = await startLive()
})
test.afterAll(() => live.stop())

test('the first administrator sets up, adds a code app and a passkey, and invites; whoever binds others proves who he is', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const context = await browser.newContext()
  const page = await context.newPage()
  const errors = listenForErrors(page)

  await page.goto(live.link)
  await expect(page.getByRole('heading', { name: 'Thiết lập hệ thống' })).toBeVisible()
  await page.getByLabel('Tên cơ quan').fill('thị xã Hoàng Mai')
  await expect(page.getByLabel('Mã cơ quan')).toHaveValue('thi-xa-hoang-mai')
  await page.getByLabel('Tên tổ chức đảng').fill('Đảng bộ thị xã Hoàng Mai')
  await page.getByLabel('Họ và tên của bạn').fill('Đậu Đức Năm')
  await page.getByLabel('Tên đăng nhập').fill('nam.dd')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('ngắn quá')
  await look(page, 'first')
  await page.getByRole('button', { name: 'Thiết lập và đăng nhập' }).click()
  await expect(page.getByText('Mật khẩu quá ngắn')).toBeVisible()
  await expect(page.getByLabel('Họ và tên của bạn')).toHaveValue('Đậu Đức Năm')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Thiết lập và đăng nhập' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản', exact: true })).toBeVisible()
  await expect(page.getByText('Thêm khóa đăng nhập hoặc mã xác thực')).toBeVisible()
  const secret = await setCodeUp(page)
  await look(page, 'account')
  await addDevice(context, page)
  await page.getByLabel('Tên khóa').fill('điện thoại của tôi')
  await page.getByRole('button', { name: 'Thêm khóa đăng nhập' }).click()
  await expect(page.getByText('điện thoại của tôi').first()).toBeVisible()

  await goToProvider(page, 'Gắn danh tính của tôi', undefined)
  await expect(page.getByText('Việc đăng nhập ở cổng chung đã dừng giữa chừng')).toBeVisible()
  await goToProvider(page, 'Gắn danh tính của tôi', 'nam')
  await expect(page.getByText('Đã gắn từ ngày')).toBeVisible()
  await look(page, 'account-linked')
  await beTold(page)

  await signOut(page)
  await page.getByLabel('Tên đăng nhập').fill('nam.dd')
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('sai mật khẩu rồi nhé')
  await look(page, 'door')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await expect(page.getByText('Tên đăng nhập hoặc mật khẩu không đúng')).toBeVisible()
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByLabel('Mã xác thực').fill(await codeOf(secret, 1))
  await page.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
  await expect(page.getByText('Tập dượt')).toHaveCount(0)

  await signOut(page)
  await page.getByRole('button', { name: 'Dùng khóa đăng nhập' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()

  // Over there he is still signed in: nothing is asked.
  await signOut(page)
  await page.getByRole('button', { name: 'Đăng nhập bằng Cổng của tỉnh' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()

  // A session of the password alone that was proven by nothing yet is asked in place, and then goes on by itself.
  await letProofsAge(page)
  await page.goto(`${live.address}/account`)
  await enterCommune(page, live, { code: 'qv', name: 'xã Quỳnh Vinh', secretary: 'Trần Văn Hai' })
  await page.reload()
  await page.getByRole('button', { name: /^Mời.*Trần Văn Hai/ }).click()
  await expect(page.getByRole('dialog', { name: 'Xác nhận là bạn' })).toBeVisible()
  await look(page, 'prove')
  await page.getByRole('dialog').getByRole('button', { name: 'Dùng khóa đăng nhập' }).click()
  const invited = page.getByRole('dialog', { name: 'Đường dẫn dùng một lần' })
  await expect(invited).toBeVisible()
  await look(page, 'link')
  const invitation = await invited.getByLabel('Đường dẫn').inputValue()
  await lendRights(page)

  const other = await browser.newContext()
  const guest = await other.newPage()
  await guest.goto(invitation)
  await expect(guest.getByText('Lời mời này dành cho Trần Văn Hai')).toBeVisible()
  await guest.getByLabel('Tên đăng nhập').fill('hai.tv')
  await guest.getByRole('textbox', { name: 'Mật khẩu' }).fill('bến nước gốc đa sân đình')
  await guest.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: 'Tài khoản', exact: true })).toBeVisible()
  await guest.goto(invitation)
  await expect(guest.getByText('Đường dẫn này đã dùng')).toBeVisible()

  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(live.address)
  await goToProvider(stranger, 'Đăng nhập bằng Cổng của tỉnh', 'khong-ai-moi')
  await expect(stranger.getByText('Danh tính này chưa gắn với tài khoản nào ở đây')).toBeVisible()
  await look(stranger, 'door-refused')
  await stranger.context().close()

  expect(errors.filter((error) => !/40[013]|422|429/.test(error))).toEqual([])
  await other.close()
  await context.close()
})

/** What was done to his account is told him, and an address is written to once he has come back by the link in the first mail. */
async function beTold(page: Page): Promise<void> {
  const told = page.getByText('Cách đăng nhập của bạn vừa thay đổi').first()
  await expect(async () => {
    await page.goto(`${live.address}/notices`)
    await expect(told).toBeVisible()
  }).toPass()
  await page.getByLabel('Địa chỉ thư điện tử').fill('nam@example.test')
  await page.getByRole('button', { name: 'Lưu và gửi thư xác nhận' }).click()
  await expect(page.getByText('Thư xác nhận đã gửi đi')).toBeVisible()
  await expect.poll(() => live.mails.length).toBe(1)
  const [mail] = live.mails
  await page.goto(mail ? linkIn(mail) : '')
  await expect(page.getByText('Địa chỉ đã được xác nhận')).toBeVisible()
  await expect(page.getByText('Thông báo được gửi đến địa chỉ này')).toBeVisible()
  expect(page.url()).toBe(`${live.address}/notices`)
  await look(page, 'notices')
}

/** A device of the browser's own that holds passkeys and says yes at once. */
async function addDevice(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** A key for other software: shown once, used, and taken back. */
async function lendRights(page: Page): Promise<void> {
  await page.goto(`${live.address}/administration`)
  await page.getByRole('link', { name: 'Khoá cho phần mềm khác' }).click()
  await page.getByRole('button', { name: 'Cấp khoá', exact: true }).click()
  await expect(page.getByText('Bạn chưa điền mục này')).toBeVisible()
  await page.getByLabel('Dùng cho phần mềm nào').fill('Phần mềm văn bản')
  await page.getByLabel('Ai được làm gì (AuthZEN)').check()
  await page.getByRole('button', { name: 'Cấp khoá', exact: true }).click()
  const made = page.getByRole('dialog', { name: 'Khoá mới' })
  const token = await made.getByLabel('Khoá', { exact: true }).inputValue()
  await look(page, 'token')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Chưa dùng lần nào')).toBeVisible()
  const question = {
    subject: { type: 'person', id: 'x' },
    action: { name: 'read' },
    resource: { type: 'task', id: 'x' },
  }
  const ask = async () =>
    (
      await fetch(`${live.address}/access/v1/evaluation`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(question),
      })
    ).status
  expect(await ask()).toBe(200)
  await page.reload()
  await expect(page.getByText('Dùng lần cuối')).toBeVisible()
  await look(page, 'tokens')
  await page.getByRole('button', { name: /^Thu hồi.*Phần mềm văn bản/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
  await expect(page.getByText('Chưa có khoá nào')).toBeVisible()
  expect(await ask()).toBe(401)
}

/** Leaves for the provider and signs in there under a name, or gives it up. */
async function goToProvider(page: Page, button: string, name: string | undefined): Promise<void> {
  // Its own pages want things that the network here has not.
  await page.route(/fonts\.googleapis\.com|favicon\.ico/, (route) => route.fulfill({ body: '' }))
  await page.getByRole('button', { name: button }).click()
  if (name === undefined) {
    await page.getByRole('link', { name: 'Cancel' }).click()
    return
  }
  await page.getByPlaceholder('Enter any login').fill(name)
  await page.getByPlaceholder('and password').fill('bất kỳ')
  await page.getByRole('button', { name: 'Sign-in' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
}

/** Lets every proof given so far grow old; an asked question makes the server look again. */
async function letProofsAge(page: Page): Promise<void> {
  const db: Kysely<object> = openSqlite(join(live.data, 'accounts.db'))
  await sql`update session set "provenAt" = '2026-01-01T00:00:00.000Z'`.execute(db)
  await db.destroy()
  await page.request.post(`${live.address}/auth/join/look`, {
    data: { token: 'A'.repeat(43) },
    headers: { origin: live.address },
  })
}
