import type { Refusal } from '@khoan-viec/domain/core'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { Refused } from '../trpc/index.ts'

/** A refusal outside tRPC, in the same words: `{ refusal }` under the status that tRPC would give it. */
export const sayRefusal = (refusal: Refusal): Response =>
  Response.json({ refusal }, { status: getHTTPStatusCodeFromError(new Refused(refusal)) })

const MS_A_SECOND = 1_000

/** Who came too often is told when to come again; a header says the same to programs. */
export function askToWait(ms: number): Response {
  const seconds = Math.ceil(ms / MS_A_SECOND)
  const answer = sayRefusal({ code: 'too-fast', data: { seconds } })
  answer.headers.set('retry-after', String(seconds))
  return answer
}
