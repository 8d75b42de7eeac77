import type { Json } from './script.ts'

/** Whether a value of JSON is an object: neither null nor a list. */
export const isFields = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value of JSON is a list: Array.isArray alone does not narrow a readonly array. */
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
