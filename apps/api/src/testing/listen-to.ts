import { expect } from 'vitest'
import type { Api } from './open-api.ts'

type Said = {
  readonly event: string
  readonly id: string
  readonly data: { readonly upTo: number; readonly streams?: readonly { kind: string; id: string }[] }
}

/** Listens to the live updates with these headers; each call of `next` waits for what is said next. */
export async function listenTo(api: Api, headers: Readonly<Record<string, string>>) {
  const ending = new AbortController()
  const answer = await api.request('/live', { headers, signal: ending.signal })
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
