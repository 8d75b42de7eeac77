import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { faultIn, isUnanswered, refusalIn } from './refusal-in.ts'

const answered = (data: object) =>
  TRPCClientError.from({ error: { code: -32_603, message: 'internal', data } }, { meta: { response: { status: 500 } } })
const overHttp = (status: number, responseJSON?: object) =>
  TRPCClientError.from(new Error('no answer of the API'), { meta: { response: { status }, responseJSON } })

test('a refusal is found whether the procedures gave it or what stands before them', () => {
  const refusal = { code: 'missing', field: 'text' }
  expect(refusalIn(answered({ refusal }))).toEqual(refusal)
  expect(refusalIn(overHttp(400, { refusal }))).toEqual(refusal)
  expect(refusalIn(overHttp(429, { code: 'TOO_MANY_REQUESTS' }))).toBeUndefined()
})

test('unanswered is what nobody knows the outcome of', () => {
  expect(isUnanswered(TRPCClientError.from(new TypeError('Failed to fetch')))).toBe(true)
  expect(isUnanswered(answered({ refusal: { code: 'outcome-unknown' } }))).toBe(true)
  expect(isUnanswered(overHttp(502))).toBe(true)
})

test('an answer is an answer, and a fault of the page is no connection', () => {
  expect(isUnanswered(answered({ refusal: { code: 'engine-away' } }))).toBe(false)
  expect(isUnanswered(answered({ fault: 'f-1' }))).toBe(false)
  expect(faultIn(answered({ fault: 'f-1' }))).toBe('f-1')
  expect(isUnanswered(overHttp(429))).toBe(false)
  expect(isUnanswered(new TypeError('x is not a function'))).toBe(false)
})
