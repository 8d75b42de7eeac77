import { createHmac } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkIn, openPushService } from '@khoan-viec/worker/notices/testing'
import { type Heard, openListener } from '@khoan-viec/worker/outside/testing'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { makeCertificate } from '../service/self-made.ts'
import { codeOf, enterCommune, type Live, look, PASSWORD, setHouseUp, startLive } from './live-house.ts'
import { listenForErrors } from './seat.ts'
import { boundTo, deliver, pressShown, shownBy, subscribeTo } from './told-browser.ts'

test.describe.configure({ mode: 'serial' })

const MAIL = 'nam@example.test'
const CHANGED = 'con đê dài bên sông Mã'
const full = new Set<string>()
let folder: string
let service: Awaited<ReturnType<typeof openPushService>>
let receiver: Awaited<ReturnType<typeof openListener>>
let takes = false
let refuses = true
let secret: string
let live: Live
let page: Page
let errors: readonly string[]

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000)
  folder = await mkdtemp(join(tmpdir(), 'khoan-viec-told-'))
  const { certificate, key, text: cert } = await makeCertificate(folder, 'localhost')
  service = await openPushService(() => ({ status: refuses ? 403 : 201 }), { cert, key: await readFile(key, 'utf8') })
  receiver = await openListener(() => ({ status: takes ? 204 : 503 }))
  live = await startLive({
    also: {
      KHOAN_VIEC_PUSH_CONTACT: 'mailto:van-phong@example.test',
      KHOAN_VIEC_PUSH_NETWORKS: '127.0.0.1',
      KHOAN_VIEC_EVENT_NETWORKS: '127.0.0.1',
      NODE_EXTRA_CA_CERTS: certificate,
    },
    mail: async (stage, to) =>
      stage === 'RECIPIENT' && full.has(to) ? { code: 550, said: '5.1.1 No such user here' } : undefined,
  })
  const context = await browser.newContext()
  await subscribeTo(context, live.address, service.browser)
  page = await context.newPage()
  errors = listenForErrors(page)
  secret = await setHouseUp(page, live)
})
test.afterAll(async () => {
  await live.stop()
  await Promise.all([service.close(), receiver.close()])
  await rm(folder, { recursive: true, force: true })
})

test('other software is told of what happens, signed, again after it refused, and once more from where the office asks', async () => {
  await page.goto(`${live.address}/administration`)
  await page.getByRole('link', { name: 'Báo sự kiện' }).click()
  const key = await addAddress('webhook-made')
  await expect(page.getByText('Chưa báo lần nào')).toBeVisible()
  await expect(page.getByLabel('Địa chỉ nhận')).toHaveValue('')

  await enterCommune(page, live, { code: 'qv', name: 'xã Quỳnh Vinh', secretary: 'Trần Văn Hai' })
  await expect.poll(() => receiver.received.length).toBe(2)
  await page.reload()
  await expect(page.getByText('Chưa gửi được')).toBeVisible()
  await expect(page.getByText(/Thử lại lúc/)).toBeVisible()
  await page.getByText('2 lần gửi gần nhất').click()
  await expect(page.getByText('bị từ chối (503)')).toHaveCount(2)
  await lookInBoth(page, 'webhook-failing')
  takes = true
  await expect.poll(() => receiver.received.length, { timeout: 60_000 }).toBeGreaterThan(2)
  await expect(page.getByText(/Đã báo đến mục/)).toBeVisible()
  const [first, ...others] = receiver.received.map((heard) => read(heard, key))
  expect(first).toMatchObject({ type: expect.stringMatching(/^organisation\./) })
  expect(JSON.stringify(first)).not.toContain('Trần Văn Hai')
  expect(others).toContainEqual(first)

  const before = receiver.received.length
  await page.getByRole('button', { name: /^Báo lại/ }).click()
  const again = page.getByRole('dialog', { name: 'Báo lại từ một mục của hồ sơ' })
  await again.getByLabel('Từ mục số').fill(String(first?.data.entry))
  await look(page, 'webhook-again')
  await again.getByRole('button', { name: 'Báo lại' }).click()
  await expect.poll(() => receiver.received.length).toBeGreaterThan(before)
  expect(receiver.received.slice(before).map((heard) => read(heard, key))).toContainEqual(first)
  await page.reload()
  await page.getByText(/lần gửi gần nhất/).click()
  await expect(page.getByText('đã nhận (204)').first()).toBeVisible()
  await lookInBoth(page, 'webhook-told')

  await page.getByRole('button', { name: /^Thôi báo/ }).click()
  await look(page, 'webhook-remove')
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi báo' }).click()
  await expect(page.getByText('Chưa có địa chỉ nào')).toBeVisible()
  const last = receiver.received.length
  // Whatever comes after this is signed by another key: nothing is told under the first.
  const other = await addAddress()
  await enterCommune(page, live, { code: 'qx', name: 'xã Quỳnh Xuân', secretary: 'Lê Thị Ba' })
  await expect.poll(() => receiver.received.length).toBeGreaterThan(last)
  expect(receiver.received.slice(last).map((heard) => read(heard, other))).not.toContainEqual(first)
})

test('a browser is told by its push service, shows it to who is signed in, and nothing once he has signed out', async ({
  browser,
}) => {
  await page.goto(`${live.address}/notices`)
  await page.getByRole('button', { name: 'Nhận trên trình duyệt này' }).click()
  await expect(page.getByText('Trình duyệt này', { exact: true })).toBeVisible()
  await lookInBoth(page, 'told-browser')
  // Whatever the hour is: the same hour twice is no quiet.
  await page.getByLabel('Không báo ngay từ').selectOption('6')
  await page.getByRole('button', { name: 'Lưu lựa chọn' }).click()
  await expect(page.getByText('Đã lưu').first()).toBeVisible()

  await changePassword(page, PASSWORD, CHANGED)
  await expect(async () => {
    await page.goto(`${live.address}/notices`)
    await expect(page.getByText('từ chối thông báo gần nhất (mã 403)')).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await lookInBoth(page, 'told-browser-refused')
  // Given up at once, and the next notice is tried all the same.
  expect(service.received).toHaveLength(1)
  refuses = false
  await changePassword(page, CHANGED, PASSWORD, prove)
  await expect.poll(() => service.received.length).toBe(2)
  const [, told] = service.received
  const said = service.read(told?.body ?? Buffer.of())
  const { title, link } = pushed.parse(JSON.parse(said))
  expect(title).toContain('Mật khẩu của bạn vừa được đổi')
  expect(told?.headers.authorization).toContain(`k=${await boundTo(page)}`)
  await deliver(page, live.address, said)
  await expect.poll(() => shownBy(page)).toEqual([{ body: title, link }])
  expect(await pressShown(page)).toEqual([link])
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản', exact: true })).toBeVisible()

  await deliver(page, live.address, said)
  await expect.poll(() => shownBy(page)).toHaveLength(1)
  await page.getByRole('button', { name: 'Đăng xuất' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible()
  await expect.poll(() => shownBy(page)).toEqual([])
  await expect.poll(() => boundTo(page)).toBeUndefined()
  // What was on its way says nothing to whoever sits there now.
  await deliver(page, live.address, said)
  await expect.poll(() => shownBy(page)).toEqual([{ body: '', link: '/' }])

  // On another device something happens of which he is told: there it is seen, here nothing is sent.
  const other = await (await browser.newContext()).newPage()
  await signIn(other, PASSWORD)
  await changePassword(other, PASSWORD, CHANGED)
  await expect(async () => {
    await other.goto(`${live.address}/notices`)
    await expect(other.getByText('Mật khẩu của bạn vừa được đổi')).toHaveCount(3)
  }).toPass()
  await expect(other.getByRole('button', { name: 'Nhận trên trình duyệt này' })).toBeVisible()
  expect(service.received).toHaveLength(2)
  expect(errors.filter((error) => !/40[13]/.test(error))).toEqual([])
  await page.context().close()
  page = other
  errors = listenForErrors(page)
})

test('an address that the mail server does not know is written to no more, and its owner and the office see why', async () => {
  await page.goto(`${live.address}/notices`)
  await page.getByLabel('Địa chỉ thư điện tử').fill(MAIL)
  await page.getByRole('button', { name: 'Lưu và gửi thư xác nhận' }).click()
  await expect.poll(() => live.mails.length).toBe(1)
  const [mail] = live.mails
  await page.goto(mail ? linkIn(mail) : '')
  await expect(page.getByText('Thông báo được gửi đến địa chỉ này')).toBeVisible()
  full.add(MAIL)
  await changePassword(page, CHANGED, PASSWORD, prove)
  await expect(async () => {
    await page.goto(`${live.address}/notices`)
    await expect(page.getByText('5.1.1 No such user here').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await lookInBoth(page, 'notices-bounced')
  await page.goto(`${live.address}/administration`)
  await expect(page.getByText('Không nhận được thông báo: 1 nơi')).toBeVisible()
  await lookInBoth(page, 'administration-bounced')
  expect(live.mails).toHaveLength(1)
  expect(errors.filter((error) => !/40[013]/.test(error))).toEqual([])
})

/** Has the receiver told of the organisation; answers the key that is shown once. */
async function addAddress(picture?: string): Promise<string> {
  await page.getByLabel('Địa chỉ nhận').fill(`${receiver.origin}/su-kien`)
  await page.getByLabel('Đơn vị, người và chức vụ').check()
  await page.getByRole('button', { name: 'Bắt đầu báo' }).click()
  const made = page.getByRole('dialog', { name: 'Khoá ký' })
  const key = await made.getByLabel('Khoá ký', { exact: true }).inputValue()
  if (picture !== undefined) await look(page, picture)
  await page.keyboard.press('Escape')
  return key
}

const pushed = z.object({ title: z.string(), link: z.string() })
const event = z.looseObject({ type: z.string(), data: z.looseObject({ entry: z.number() }) })

/** What other software is told, by the rule of Standard Webhooks: HMAC over id, second and body, with the bytes after `whsec_`. */
function read({ headers, body }: Heard, key: string): z.output<typeof event> & { readonly id: unknown } {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers
  expect(Math.abs(Date.now() / 1_000 - Number(at))).toBeLessThan(300)
  const hmac = createHmac('sha256', Buffer.from(key.replace('whsec_', ''), 'base64'))
  expect(signature).toBe(
    `v1,${hmac
      .update(`${String(id)}.${String(at)}.`)
      .update(body)
      .digest('base64')}`,
  )
  return { ...event.parse(JSON.parse(body.toString())), id }
}

async function signIn(at: Page, password: string): Promise<void> {
  await at.goto(live.address)
  await at.getByLabel('Tên đăng nhập').fill('nam.dd')
  await at.getByRole('textbox', { name: 'Mật khẩu' }).fill(password)
  await at.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await at.getByLabel('Mã xác thực').fill(await nextCode())
  await at.getByRole('button', { name: 'Xác nhận' }).click()
  await expect(at.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
}

let spent = 0
/** What the code app shows next: each code is taken once. */
async function nextCode(): Promise<string> {
  const next = () => Math.floor(Date.now() / 30_000) + 1
  await expect.poll(next, { timeout: 40_000 }).toBeGreaterThan(spent)
  spent = next()
  return await codeOf(secret, 1)
}

async function prove(asked: Locator): Promise<void> {
  await asked.getByLabel('Mã xác thực').fill(await nextCode())
  await asked.getByRole('button', { name: 'Xác nhận' }).click()
}

/** `proves`: answers who is asked again who he is, for his session began with the last password. */
async function changePassword(at: Page, from: string, to: string, proves?: typeof prove): Promise<void> {
  await at.goto(`${live.address}/account`)
  const panel = at.getByRole('region', { name: 'Đổi mật khẩu' })
  await panel.getByLabel('Mật khẩu hiện tại').fill(from)
  await panel.getByLabel('Mật khẩu mới').fill(to)
  await panel.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await proves?.(at.getByRole('dialog', { name: 'Xác nhận là bạn' }))
  await expect(panel.getByText('Đã đổi mật khẩu. Các phiên khác đã kết thúc.')).toBeVisible()
}

/** Switched to English in place, and back. */
async function lookInBoth(at: Page, name: string): Promise<void> {
  await look(at, name)
  const speak = async (language: 'vi' | 'en') => {
    await at.evaluate((spoken) => localStorage.setItem('khoan-viec.language', spoken), language)
    await at.reload()
    await expect(at.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(at.locator('.skeleton')).toHaveCount(0)
  }
  await speak('en')
  await look(at, `${name}-en`)
  await speak('vi')
}
