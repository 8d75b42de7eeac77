import type { Refusal } from '@khoan-viec/domain/core'

/** From here on a status says that something before our server found no answer in it. */
const GATEWAY_FAILED = 502

/** The typed reason in an error from the API; undefined when there is none (no connection, a fault of ours). */
export function refusalIn(error: unknown): Refusal | undefined {
  const refusal = at(error, 'data', 'refusal') ?? at(error, 'meta', 'responseJSON', 'refusal')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API writes it
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal ? (refusal as Refusal) : undefined
}

/** What to tell the office of a fault of ours, so that it is found in the log; undefined where it was none. */
export function faultIn(error: unknown): string | undefined {
  const fault = at(error, 'data', 'fault') ?? at(error, 'meta', 'responseJSON', 'fault')
  return typeof fault === 'string' ? fault : undefined
}

/** Sent, perhaps, and no answer of ours came: it may or may not have been recorded. */
export function isUnanswered(error: unknown): boolean {
  const refusal = refusalIn(error)
  if (refusal) return refusal.code === 'outcome-unknown'
  if (!(error instanceof Error) || error.name !== 'TRPCClientError' || at(error, 'data') !== undefined) return false
  const status = at(error, 'meta', 'response', 'status')
  return typeof status !== 'number' || status >= GATEWAY_FAILED
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, name)
  }
  return found
}
