import type { Refusal } from '@khoan-viec/domain/core'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { Refused } from '../trpc/index.ts'

/** A refusal outside tRPC, in the same words: `{ refusal }` under the status that tRPC would give it. */
export const sayRefusal = (refusal: Refusal): Response =>
  Response.json({ refusal }, { status: getHTTPStatusCodeFromError(new Refused(refusal)) })
