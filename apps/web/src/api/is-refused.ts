import type { Refusal } from '@khoan-viec/domain/core'

/** Whether the answer of a route outside tRPC is a "no" of the domain. */
export const isRefused = (said: unknown): said is { readonly refusal: Refusal } =>
  typeof said === 'object' &&
  said !== null &&
  'refusal' in said &&
  typeof said.refusal === 'object' &&
  said.refusal !== null &&
  'code' in said.refusal
