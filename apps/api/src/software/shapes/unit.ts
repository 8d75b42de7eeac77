import { z } from '@hono/zod-openapi'
import { bases, posts, superiorFunctions, unitKinds } from '@khoan-viec/domain/organisation'
import { lights } from '@khoan-viec/domain/task'
import { day, pageOf, paged, text } from './shared.ts'

export const unitsAsked = z.strictObject({ ...paged, text, kind: z.enum(unitKinds).optional(), on: day })

const unit = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(unitKinds),
    collective: z.string(),
    group: z.string(),
    superiors: z.partialRecord(z.enum(superiorFunctions), z.string()),
    from: z.iso.date(),
    to: z.iso.date().optional(),
    tasks: z.int(),
    lights: z.record(z.enum(lights), z.int()),
  })
  .openapi('Unit')
export const units = pageOf(unit, 'Units')

const post = z
  .object({
    id: z.string(),
    person: z.string(),
    name: z.string(),
    post: z.enum(posts),
    unit: z.string(),
    from: z.iso.date(),
    to: z.iso.date().optional(),
    basis: z.enum(bases),
    decision: z.string().optional(),
  })
  .openapi('Post')
export const unitPosts = z.object({ unit: z.string(), posts: z.array(post) }).openapi('Posts')
