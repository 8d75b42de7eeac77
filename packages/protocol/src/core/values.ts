import { z } from 'zod'

const largest = 1e12

/** A finite number of at most six decimals, exact in the record. */
export const decimal = z
  .number()
  .refine((value) => Math.abs(value) <= largest && Number(value.toFixed(6)) === value, { error: 'malformed' })

export const count = z.number().int().min(0).max(1_000_000)

/** A day of the calendar that exists, `YYYY-MM-DD`. */
export const localDate = z.iso.date()

/** A moment in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 })

/** Ids of our own making: they stand in addresses, workflow ids and file names. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/, { error: 'malformed' })

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, { error: 'malformed' })

/** Chosen by the sender once for each act, and sent again with each retry: one id, one effect. */
export const requestId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, { error: 'malformed' })

/** A list whose length is a fact about paper and people, not about memory. */
export const listOf = <Item extends z.ZodType>(item: Item, most: number) =>
  z
    .array(item)
    .refine((items) => items.length <= most, { error: 'too-many', abort: true })
    .meta({ maxItems: most })

/** A table of values by id. */
export const tableOf = <Value extends z.ZodType>(value: Value, most: number) =>
  z
    .record(id, value)
    .refine((table) => Object.keys(table).length <= most, { error: 'too-many', abort: true })
    .meta({ maxProperties: most })

/** Value reached per indicator id. */
export const values = tableOf(decimal, 20)
