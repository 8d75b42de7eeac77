import type { Refusal } from './refusal.ts'

export type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Refused = { readonly ok: false; readonly refusal: Refusal }

/** What a decision answers: the value, or the reason why not. An expected "no" is a value, never an exception. */
export type Result<Value> = Ok<Value> | Refused

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })

export const refuse = (code: Refusal['code'], rest: Omit<Refusal, 'code'> = {}): Refused => ({
  ok: false,
  refusal: { code, ...rest },
})
