import { z } from '@hono/zod-openapi'
import { id, localDate, pageSizeMost, searchText, searchTextMost } from '@khoan-viec/protocol/core'

/** Why a request was not answered, by RFC 9457. `code` is one word for programs; `field` names the parameter at fault. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    field: z.string().optional(),
    fault: z.string().optional(),
  })
  .openapi('Problem')

export const thing = z.strictObject({ id })
export const cycle = id.optional()

// oxlint-disable-next-line no-control-regex -- control characters are what it refuses
const oneLine = /^[^\u0000-\u001f\u007f]*$/

/** How a length is counted no JSON Schema can say: the words beside it do. */
export const text = z
  .string()
  .regex(oneLine, { error: 'malformed' })
  .pipe(searchText)
  .optional()
  .openapi({ type: 'string', maxLength: searchTextMost, pattern: oneLine.source })
export const day = localDate.optional()

/** A whole number as it stands in an address: digits, and nothing that could be taken for them. */
export const whole = (minimum: number, maximum: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, { error: 'malformed' })
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum))
    .default(usual)
    .openapi({ type: 'integer', minimum, maximum, default: usual })

/** Which rows of a list: pages count from 1. */
export const paged = {
  page: whole(1, 10_000, 1),
  size: whole(1, pageSizeMost, 50),
}

export const pageOf = <Row extends z.ZodType>(row: Row, name: string) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), size: z.int() }).openapi(name)

export const named = z.object({ id: z.string(), name: z.string() }).openapi('PersonName')
