import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, at, bringToReview, CYCLE, openApi, openTown, registration, type Town } from '../testing/index.ts'
import { rememberAnswers } from './index.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  await bringToReview(town)
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

const LIST = '/trpc/task.list?input=%7B%7D'
const ask = async (person: string, path = LIST, encoding = 'identity') =>
  api.request(path, { headers: { cookie: await api.takeSeat(person), 'accept-encoding': encoding } })
const read = async (answer: Promise<Response>) => (await answer).text()

test('what is asked twice is answered alike, and anew once somebody has written', async () => {
  const first = await read(ask('chair'))
  expect(await read(ask('chair'))).toBe(first)

  const added = { type: 'add', task: 'them', cycle: CYCLE, unit: 'qv', ground: 'Việc cấp trên giao' }
  await town.act(
    'task/them',
    { ...added, registration: registration('Nước sạch cho xóm 7') },
    at('2024-01-15'),
    'chair',
  )

  const then = await read(ask('chair'))
  expect(then).not.toBe(first)
  expect(then).toContain('Nước sạch cho xóm 7')
})

test('a question counts for what it takes to remember it, not its answer alone', async () => {
  const cookie = await api.takeSeat('chair')
  let made = 0
  const app = new Hono().use(rememberAnswers(api.services, '/trpc', 8_000)).get('*', (c) => c.json({ made: ++made }))
  const ask = (length: number) => app.request(`${LIST}&x=${'x'.repeat(length)}`, { headers: { cookie } })
  for (const length of [10, 10, 10_000, 10_000]) await ask(length)
  expect(made).toBe(3)
})

test('nobody is given what another was answered', async () => {
  const [auditors, secretaries] = [await read(ask('auditor')), await read(ask('qv-secretary'))]

  expect(auditors).not.toBe(secretaries)
  expect(await read(ask('qv-secretary'))).toBe(secretaries)
  expect((await api.request(LIST)).status).toBe(401)
})

test('a packed answer is given again packed, and another question is not answered by it', async () => {
  const first = await ask('chair', LIST, 'gzip')
  const again = await ask('chair', LIST, 'gzip')

  expect(again.headers.get('content-encoding')).toBe('gzip')
  expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
  expect(await again.bytes()).toEqual(await first.bytes())
  expect(await read(ask('chair', '/trpc/task.list?input=%7B%22size%22%3A1%7D'))).not.toBe(await read(ask('chair')))
})
