import { FILE_MOST_BYTES } from '@khoan-viec/documents/sheet'
import { evidenceLimitBytes } from '@khoan-viec/protocol/task'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../router/index.ts'
import { type Api, openApi, openTown, ORIGIN, type Town } from '../testing/index.ts'
import { everyRoute } from '../testing/rights/every-way-in.ts'

let town: Town
let api: Api
beforeAll(async () => {
  town = await openTown()
  api = await openApi(town)
})
afterAll(async () => {
  await api.close()
  await town.close()
})

type Schema = { readonly [key: string]: unknown }

/** Where a form lets something through that has no end of its own: texts, lists and tables. */
function* endless(schema: unknown, path: string): Generator<string> {
  if (Array.isArray(schema)) return yield* schema.flatMap((each: unknown) => [...endless(each, path)])
  if (typeof schema !== 'object' || schema === null) return
  const { type, maxLength, enum: choice, const: constant, pattern, format, maxItems } = schema as Schema
  if (type === 'string' && [maxLength, choice, constant, pattern, format].every((end) => end === undefined)) yield path
  if (type === 'array' && maxItems === undefined && !('prefixItems' in schema)) yield `${path}[]`
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'properties' && typeof part === 'object' && part !== null)
      for (const [name, inner] of Object.entries(part)) yield* endless(inner, `${path}.${name}`)
    else if (['items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties', '$defs'].includes(key))
      yield* endless(key === '$defs' ? Object.values(part as object) : part, key === 'items' ? `${path}[]` : path)
  }
}

const inputsOf = (procedure: unknown): readonly z.ZodType[] =>
  (procedure as { _def: { inputs: readonly z.ZodType[] } })._def.inputs

test('no form of any procedure takes a text or a list without an end', () => {
  const found = Object.entries(appRouter._def.procedures).flatMap(([name, procedure]) =>
    inputsOf(procedure).flatMap((input) => [
      ...endless(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), name),
    ]),
  )
  expect(found).toEqual([])
})

const JSON_BYTES = 256 * 1024
/** Everything that takes a body, and how large one may be. */
const bodies: Readonly<Record<string, number>> = {
  'POST /auth/*': JSON_BYTES,
  'POST /evidence': evidenceLimitBytes + 64 * 1024,
  'POST /people-list': FILE_MOST_BYTES + 64 * 1024,
  'POST /access/v1/evaluation': JSON_BYTES,
  'POST /access/v1/evaluations': JSON_BYTES,
  'POST /trpc/*': JSON_BYTES,
}

test('whatever takes a body stands here with its limit', () => {
  const taking = Object.keys(everyRoute).filter((route) => !route.startsWith('GET '))
  expect(Object.keys(bodies).toSorted()).toEqual([...taking, 'POST /trpc/*'].toSorted())
})

describe('a body that is one byte too long is refused by its length and not read:', () => {
  test.each(Object.entries(bodies))('%s', async (route, most) => {
    const path = route.slice('POST '.length).replace('/auth/*', '/auth/seat/take').replace('/trpc/*', '/trpc/task.obey')
    const cookie = await api.takeSeat('office')
    for (const length of [{ 'content-length': String(most + 1) }, {}] as Record<string, string>[]) {
      const answer = await api.request(path, {
        method: 'POST',
        body: new Uint8Array(most + 1).fill(32),
        headers: { cookie, origin: ORIGIN, 'content-type': 'application/json', ...length },
      })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(await answer.text()).toMatch(/too-long|too-big/)
    }
  })
})

test('papers are made for one person up to so many a minute; then it is said when to come again', async () => {
  const cookie = await api.takeSeat('office')
  let answer: Response
  let asked = 0
  do {
    answer = await api.request('/papers/grade/nobody.pdf', { headers: { cookie } })
    asked++
  } while (answer.status === 404)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await answer.json()).toEqual({ refusal: { code: 'too-fast', data: { seconds: 60 } } })
  expect(asked).toBeLessThan(100)
  // Nobody else waits for it.
  const other = { headers: { cookie: await api.takeSeat('chair') } }
  expect((await api.request('/papers/grade/nobody.pdf', other)).status).toBe(404)
})

test('one person listens from so many places at once, and from another when one has gone', async () => {
  const cookie = await api.takeSeat('office')
  const ending = new AbortController()
  const listen = () => api.request('/live', { headers: { cookie }, signal: ending.signal })
  const streams: Response[] = []
  let last = await listen()
  for (; last.status === 200; last = await listen()) streams.push(last)
  expect([last.status, last.headers.get('retry-after')]).toEqual([429, '60'])
  expect(streams.length).toBeGreaterThan(30)
  await streams[0]?.body?.cancel()
  const again = await listen()
  expect(again.status).toBe(200)
  for (const stream of [...streams.slice(1), again]) await stream.body?.cancel()
})
