import { z } from 'zod'
import { id } from '../core/index.ts'

export const draftLimitChars = 60_000

/** What is typed and not sent. `body` is the form's own JSON, kept as it is and checked only when it is sent. */
export const draftSave = z.strictObject({
  id,
  kind: z.enum(['registration', 'report', 'delivery', 'opinion', 'other']),
  unit: id.optional(),
  body: z.string().max(draftLimitChars),
})

export type Draft = z.output<typeof draftSave> & { readonly updatedAt: string }
