import { readFile } from 'node:fs/promises'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

type Handler = (event: object) => void

const shown: unknown[] = []
const opened: string[] = []
const handlers = new Map<string, Handler>()
const code = await readFile(new URL('../../public/notices-worker.js', import.meta.url), 'utf8')
runInNewContext(code, {
  URL,
  self: {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    registration: { showNotification: (...what: unknown[]) => shown.push(what) },
    location: { origin: 'https://kv.example.test' },
    clients: { openWindow: (to: string) => opened.push(to) },
  },
})
const happen = (name: string, event: object) => handlers.get(name)?.({ waitUntil: () => undefined, ...event })

test('what is pushed is shown, a repetition in its place; what cannot be read is shown without words', () => {
  const told = { title: 'Ký hợp đồng', link: 'https://kv.example.test/tasks/t1', topic: 't' }
  happen('push', { data: { json: () => told } })
  happen('push', { data: { json: () => JSON.parse('{') } })
  happen('push', { data: null })
  const plain = ['Khoán Việc', { body: '', tag: '', data: { link: '/' } }]
  expect(JSON.parse(JSON.stringify(shown))).toEqual([
    ['Khoán Việc', { body: told.title, tag: 't', data: { link: told.link } }],
    plain,
    plain,
  ])
})

test('a press opens what it is about, here and nowhere else', () => {
  const press = (link: string) =>
    happen('notificationclick', { notification: { close: () => undefined, data: { link } } })
  press('https://kv.example.test/tasks/t1')
  press('/notices')
  press('https://elsewhere.example/')
  press('javascript:alert(1)')
  const here = 'https://kv.example.test'
  expect(opened).toEqual([`${here}/tasks/t1`, `${here}/notices`, `${here}/`, `${here}/`])
})

test('it stands between the browser and the system in nothing', () => {
  expect([...handlers.keys()]).toEqual(['push', 'notificationclick'])
})
