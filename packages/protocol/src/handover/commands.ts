import { z } from 'zod'
import { envelope, id, listOf, sha256Hex, text } from '../core/index.ts'
import { handoverItem } from '../organisation/handover-item.ts'

const TASKS_MOST = 100
const items = listOf(handoverItem, TASKS_MOST)

export const handoverCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('propose'), items }),
  z.strictObject({
    type: z.literal('answer'),
    objections: listOf(z.strictObject({ task: id, reason: text }), TASKS_MOST),
  }),
  z.strictObject({ type: z.literal('rule'), items }),
  z.strictObject({ type: z.literal('sign'), act: sha256Hex }),
])

/** `id` is the act's. */
export const handoverObey = envelope(handoverCommand)
