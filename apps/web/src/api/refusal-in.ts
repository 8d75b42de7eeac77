import type { Refusal } from '@khoan-viec/domain/core'

/** The typed reason in an error from the API; undefined when there is none (no connection, a fault of ours). */
export function refusalIn(error: unknown): Refusal | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined
  const { data } = error
  if (typeof data !== 'object' || data === null || !('refusal' in data)) return undefined
  const { refusal } = data
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API's error formatter writes it
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal ? (refusal as Refusal) : undefined
}
