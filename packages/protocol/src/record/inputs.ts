import { posts } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { count, id, localDate, pageOf, searchText, text } from '../core/index.ts'

export const streamRef = z.strictObject({
  kind: z.enum(['organisation', 'cycle', 'task', 'meeting', 'assessment', 'handover', 'log', 'archive']),
  id,
})

const kinds = z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(40)

/**
 * Words: each by itself, in quotation marks side by side. Days are virtual, both included. `post`: under which the person
 * acted; `system`: its acts alone, or none of them.
 */
export const recordSearch = z.strictObject({
  text: searchText.optional(),
  kinds: kinds.optional(),
  person: id.optional(),
  post: z.enum(posts).optional(),
  stream: streamRef.optional(),
  unit: id.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  system: z.boolean().optional(),
  ...pageOf(['at']),
})

export const streamEntries = z.strictObject({ stream: streamRef, ...pageOf(['seq']) })

/** Who acknowledges an alarm says what is known of it, or what was done. */
export const alarmNote = z.strictObject({
  alarm: count,
  note: text.refine((value) => value.length > 0, { error: 'missing' }),
})
