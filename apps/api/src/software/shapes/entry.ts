import { z } from '@hono/zod-openapi'
import { streamKinds } from '@khoan-viec/domain/stream'
import { whole } from './shared.ts'

const KINDS_MOST = 40

export const entriesAsked = z.strictObject({
  after: whole(0, 1e12, 0),
  size: whole(1, 500, 100),
  kinds: z
    .string()
    .regex(new RegExp(`^[a-z-]{1,40}(,[a-z-]{1,40}){0,${KINDS_MOST - 1}}$`), { error: 'malformed' })
    .optional(),
})

/** That something happened, and what it was about; never what was written, nor by whom. */
const entry = z
  .object({
    entry: z.int(),
    kind: z.string(),
    stream: z.object({ kind: z.enum(streamKinds), id: z.string() }),
    seq: z.int(),
    cycle: z.string().optional(),
    unit: z.string().optional(),
    at: z.iso.datetime(),
    atReal: z.iso.datetime(),
  })
  .openapi('Entry')

export const entries = z.object({ rows: z.array(entry), last: z.int() }).openapi('Entries')
