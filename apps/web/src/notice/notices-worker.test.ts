import { readFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test, vi } from 'vitest'

type Handler = (event: object) => void

const shown: unknown[] = []
const opened: string[] = []
const asked: string[] = []
const waited: Promise<unknown>[] = []
const unsubscribe = vi.fn<() => Promise<boolean>>(async () => true)
let answer: () => Response | Promise<Response>
const handlers = new Map<string, Handler>()
const code = await readFile(new URL('../../public/notices-worker.js', import.meta.url), 'utf8')
runInNewContext(code, {
  URL,
  AbortSignal,
  fetch: async (address: string) => {
    asked.push(decodeURIComponent(address))
    return await answer()
  },
  self: {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    registration: {
      showNotification: (...what: unknown[]) => shown.push(what),
      pushManager: { getSubscription: async () => ({ unsubscribe }) },
    },
    location: { origin: 'https://kv.example.test' },
    clients: { openWindow: (to: string) => opened.push(to) },
  },
})
async function happen(name: string, event: object): Promise<void> {
  handlers.get(name)?.({ waitUntil: (until: Promise<unknown>) => waited.push(until), ...event })
  await Promise.all(waited.splice(0))
}
const told = { title: 'Ký hợp đồng', link: 'https://kv.example.test/tasks/t1', topic: 't', browser: 'b' }
const push = (said: object = told) => happen('push', { data: { json: () => said } })
const lastShown = (): unknown => JSON.parse(JSON.stringify(shown.at(-1)))
const withoutWords = (tag: string) => ['Khoán Việc', { body: '', tag, data: { link: '/' } }]

beforeEach(() => {
  for (const kept of [shown, opened, asked]) kept.length = 0
  unsubscribe.mockClear()
  answer = () => Response.json({ result: { data: true } })
})

test('what is pushed is shown to whom the house says so, a repetition in its place', async () => {
  await push()
  expect(lastShown()).toEqual(['Khoán Việc', { body: told.title, tag: 't', data: { link: told.link } }])
  expect(asked).toEqual(['/trpc/notice.toldHere?input={"id":"b"}'])
  expect(unsubscribe).not.toHaveBeenCalled()
})

test.each([
  ['somebody else is signed in', () => Response.json({ result: { data: false } })],
  ['nobody is', () => Response.json({ error: {} }, { status: 401 })],
])('where %s nothing of it is said, and no more is asked for', async (_, said) => {
  answer = said
  await push()
  expect(lastShown()).toEqual(withoutWords('t'))
  expect(unsubscribe).toHaveBeenCalledOnce()
})

test.each([
  ['does not answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is about to start', () => new Response('', { status: 502 })],
])('while the house %s nothing of it is said either, and the browser stays', async (_, said) => {
  answer = said
  await push()
  expect(lastShown()).toEqual(withoutWords('t'))
  expect(unsubscribe).not.toHaveBeenCalled()
})

test('what cannot be read is shown without words', async () => {
  answer = () => Response.json({ result: { data: false } })
  await happen('push', { data: { json: (): unknown => JSON.parse('{') } })
  await happen('push', { data: null })
  expect(JSON.parse(JSON.stringify(shown))).toEqual([withoutWords(''), withoutWords('')])
})

test('a press opens what it is about, here and nowhere else', async () => {
  const press = (link: string) =>
    happen('notificationclick', { notification: { close: () => undefined, data: { link } } })
  await press('https://kv.example.test/tasks/t1')
  await press('/notices')
  await press('https://elsewhere.example/')
  await press('javascript:alert(1)')
  const here = 'https://kv.example.test'
  expect(opened).toEqual([`${here}/tasks/t1`, `${here}/notices`, `${here}/`, `${here}/`])
})

test('it stands between the browser and the system in nothing', () => {
  expect([...handlers.keys()]).toEqual(['push', 'notificationclick'])
})
