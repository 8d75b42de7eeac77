import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Context } from 'hono'
import { Refused } from '../trpc/index.ts'

export const PROBLEM = 'application/problem+json'

/** Titles of problems, in both languages at once: who reads them may be either's speaker. */
const titles = {
  400: 'Yêu cầu không đúng dạng · The request is malformed',
  401: 'Cần khoá của cơ sở này, còn hạn · A key of this installation that has not expired is needed',
  403: 'Khoá không có phạm vi này · The key has not this scope',
  404: 'Không có, hoặc không được biết · There is none, or none that may be known of',
  405: 'Chỉ đọc bằng GET · Only GET is answered',
  429: 'Hỏi quá dày, xin đợi rồi hỏi lại · Too many requests: wait, then ask again',
  500: 'Lỗi của hệ thống · A fault of ours',
} as const
type Status = keyof typeof titles

type About = { readonly code: string; readonly field?: string | undefined; readonly fault?: string }

/** An answer by RFC 9457. */
export function sayProblem(c: Context, status: Status, about: About, headers: Record<string, string> = {}): Response {
  const body = { type: 'about:blank', title: titles[status], status, ...about }
  return c.body(JSON.stringify(body), status, { ...headers, 'content-type': PROBLEM })
}

/** The problem that an error is to whoever asked; undefined where it is none of theirs. */
export function problemOf(c: Context, error: Error): Response | undefined {
  if (error instanceof Refused) return sayRefusal(c, error)
  return error instanceof TRPCError && error.code === 'BAD_REQUEST'
    ? sayProblem(c, 400, { code: 'malformed' })
    : undefined
}

function sayRefusal(c: Context, refused: Refused): Response {
  const { code, field } = refused.refusal
  const status = getHTTPStatusCodeFromError(refused)
  return sayProblem(c, status === 400 || status === 404 ? status : 403, { code, field })
}

/** Whatever is asked that is not offered. */
export const refuseElse = (c: Context): Response =>
  c.req.method === 'GET' || c.req.method === 'HEAD'
    ? sayProblem(c, 404, { code: 'not-found' })
    : sayProblem(c, 405, { code: 'method-not-allowed' }, { allow: 'GET, HEAD' })
