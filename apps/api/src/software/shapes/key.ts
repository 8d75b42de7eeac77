import { z } from '@hono/zod-openapi'
import { keyScopes } from '@khoan-viec/protocol/rights'
import { named } from './shared.ts'

export const key = z
  .object({
    name: z.string(),
    scopes: z.array(z.enum(keyScopes)),
    expiresAt: z.iso.datetime(),
    takenBy: named,
    installation: z.string(),
    rehearsal: z.boolean(),
    today: z.iso.date(),
    cycle: z.string().optional(),
  })
  .openapi('Key')
