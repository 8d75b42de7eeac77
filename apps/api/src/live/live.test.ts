import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, type Api, bringToReview, MEETING, openApi, openTown, type Town } from '../testing/index.ts'

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

type Said = {
  readonly event: string
  readonly id: string
  readonly data: { readonly upTo: number; readonly streams?: readonly { kind: string; id: string }[] }
}

/** Listens as that person; each call of `next` waits for what is said next. */
async function listen(person: string, headers: Record<string, string> = {}) {
  const ending = new AbortController()
  const answer = await api.request('/live', {
    headers: { cookie: await api.takeSeat(person), ...headers },
    signal: ending.signal,
  })
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next(): Promise<Said> {
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end >= 0) {
          const lines = text.slice(0, end).split('\n')
          text = text.slice(end + 2)
          const field = (name: string) =>
            lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
          if (field('event') !== '') return { event: field('event'), id: field('id'), data: JSON.parse(field('data')) }
        } else {
          const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
          if (done) throw new Error('the stream has ended')
          text += value
        }
      }
    },
    async end() {
      ending.abort()
      await reader?.cancel()
    },
  }
}

test('what another does is told to those who may see it, and its content to nobody', async () => {
  const office = await listen('office')
  const commune = await listen('qd-secretary')
  await office.next()
  await commune.next()
  const reason = 'Chưa rõ nguồn lực'
  await town.act('task/qv-1', { type: 'give-opinion', stance: 'RETURN', reason }, at('2024-02-05'), 'chair')
  const told = await office.next()
  expect(told.event).toBe('changed')
  expect(told.data.streams).toEqual([{ kind: 'task', id: 'qv-1' }])
  expect(JSON.stringify(told)).not.toContain(reason)

  // The commune hears only of the next thing that is its own: what it may not see is not even a gap with a name.
  await town.act('task/qd-1', { type: 'give-opinion', stance: 'AGREE', reason: '' }, at('2024-02-05'), 'chair')
  expect((await commune.next()).data.streams).toEqual([{ kind: 'task', id: 'qd-1' }])
  await Promise.all([office.end(), commune.end()])
})

test('who comes back with the last event heard is told all since', async () => {
  const office = await listen('office', { 'last-event-id': '0' })
  await office.next()
  const { data } = await office.next()
  expect(data.streams).toContainEqual({ kind: 'meeting', id: MEETING })
  expect(data.streams).toContainEqual({ kind: 'task', id: 'qd-1' })
  await office.end()
})

test('without a seat nothing is told', async () => {
  expect((await api.request('/live')).status).toBe(401)
})
