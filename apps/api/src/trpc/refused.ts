import { type Refusal, type RefusalCode } from '@khoan-viec/domain/core'
import { TRPCError } from '@trpc/server'

/** A "no" of the domain on its way to the browser: the code and field go there, the sentence is phrased there. */
export class Refused extends TRPCError {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super({ code: httpCodes[refusal.code] ?? 'UNPROCESSABLE_CONTENT', message: refusal.code })
    this.refusal = refusal
  }
}

const httpCodes: Partial<Record<RefusalCode, TRPCError['code']>> = {
  malformed: 'BAD_REQUEST',
  missing: 'BAD_REQUEST',
  'too-long': 'BAD_REQUEST',
  'too-many': 'BAD_REQUEST',
  'request-id-reused': 'CONFLICT',
  'not-found': 'NOT_FOUND',
  'not-yours': 'FORBIDDEN',
  'changed-meanwhile': 'CONFLICT',
  'engine-away': 'SERVICE_UNAVAILABLE',
  'outcome-unknown': 'GATEWAY_TIMEOUT',
  'step-up': 'FORBIDDEN',
  'no-second-factor': 'FORBIDDEN',
  'sign-in-failed': 'UNAUTHORIZED',
  'sign-in-again': 'UNAUTHORIZED',
  'code-wrong': 'UNAUTHORIZED',
  'passkey-failed': 'UNAUTHORIZED',
  'sign-in-wait': 'TOO_MANY_REQUESTS',
  'too-fast': 'TOO_MANY_REQUESTS',
  'other-person': 'FORBIDDEN',
}

export const notFound = (): Refused => new Refused({ code: 'not-found' })
