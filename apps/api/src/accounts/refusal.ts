import type { Refusal } from '@khoan-viec/domain/core'
import type { Log } from '@khoan-viec/telemetry/log'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { APIError } from 'better-auth/api'
import { Refused } from '../trpc/refused.ts'
import { refusedAt } from './oidc-refusal.ts'

/** A "no" of ours on its way through the session library, under the status that tRPC would give it. */
export const refusal = (said: Refusal): APIError =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- tRPC's statuses are among those of HTTP
  new APIError(getHTTPStatusCodeFromError(new Refused(said)) as 422, { message: said.code, refusal: said })

/** What the session library's own words of refusal mean to a person. */
const meanings: Readonly<Record<string, Refusal>> = {
  INVALID_USERNAME_OR_PASSWORD: { code: 'sign-in-failed' },
  INVALID_USERNAME: { code: 'sign-in-failed' },
  USERNAME_TOO_SHORT: { code: 'sign-in-failed' },
  USERNAME_TOO_LONG: { code: 'sign-in-failed' },
  PASSWORD_TOO_LONG: { code: 'sign-in-failed' },
  PASSWORD_TOO_SHORT: { code: 'password-short', field: 'password' },
  INVALID_PASSWORD: { code: 'password-wrong', field: 'password' },
  INVALID_CODE: { code: 'code-wrong', field: 'code' },
  INVALID_TWO_FACTOR_COOKIE: { code: 'sign-in-again' },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { code: 'sign-in-again' },
  ACCOUNT_TEMPORARILY_LOCKED: { code: 'sign-in-wait', data: { seconds: 900 } },
  TOTP_NOT_ENABLED: { code: 'no-second-factor' },
  TOTP_ALREADY_ENABLED: { code: 'already-done' },
  SESSION_NOT_FRESH: { code: 'step-up' },
  CHALLENGE_NOT_FOUND: { code: 'passkey-failed' },
  PASSKEY_NOT_FOUND: { code: 'passkey-failed' },
  AUTHENTICATION_FAILED: { code: 'passkey-failed' },
  FAILED_TO_VERIFY_REGISTRATION: { code: 'passkey-failed' },
  PROVIDER_NOT_FOUND: { code: 'oidc-away' },
  VALIDATION_ERROR: { code: 'malformed' },
}

/** An answer of the session library as we answer: its refusals in our words, and none of its own texts. */
export async function inOurWords(answer: Response, log: Log): Promise<Response> {
  if (answer.status < 400) return sentBack(answer, log)
  const said: unknown = await answer
    .clone()
    .json()
    .catch(() => ({}))
  if (typeof said !== 'object' || said === null || 'refusal' in said) return answer
  const meaning = 'code' in said && typeof said.code === 'string' ? meanings[said.code] : undefined
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return new Response(JSON.stringify(meaning ? { refusal: meaning } : { code: 'REFUSED' }), {
    status: meaning ? getHTTPStatusCodeFromError(new Refused(meaning)) : answer.status,
    headers,
  })
}

/** Who comes back from the provider in vain is told why on a page of ours; the administrator, in the log. */
function sentBack(answer: Response, log: Log): Response {
  const refused = refusedAt(answer.headers.get('location') ?? '')
  if (!refused) return answer
  log.warn({ why: refused.why }, 'signing in at the provider came to nothing')
  const headers = new Headers(answer.headers)
  headers.set('location', refused.location)
  return new Response(null, { status: answer.status, headers })
}
