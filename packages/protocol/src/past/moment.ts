import type { Instant } from '@khoan-viec/domain/core'
import { z } from 'zod'
import { instant } from '../core/index.ts'

/** Where in the past one looks: after an entry, by its number, or at the end of a moment of virtual time. */
export type Moment = { readonly entry: number } | { readonly at: Instant }

/** Name of the parameter that carries it in addresses, of pages and of what they ask. */
export const momentParameter = 'asOf'

const entry = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform((digits) => ({ entry: Number(digits) }))

/** A moment as addresses carry it: `1234` or `2024-05-03T02:00:00.000Z`. */
export const moment: z.ZodType<Moment, string> = z.union([entry, instant.transform((at) => ({ at }))], {
  error: 'malformed',
})
