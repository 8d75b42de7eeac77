import { posts } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { day, name, text } from './common.ts'

const person = z.strictObject({
  id: name,
  name: text,
  /** Several posts make one person in several posts: one subject, who signs once. */
  posts: z.array(z.enum(posts)).min(1),
  from: day,
  to: day.exactOptional(),
  /** AREA_OFFICER: units looked after. */
  area: z.array(name).exactOptional(),
})
export type PersonSource = z.infer<typeof person>

export const unitSource = z.strictObject({
  code: name,
  name: text,
  kind: z.enum(['PROVINCE', 'TOWN', 'COMMUNE', 'WARD']),
  /** Party name of the collective that is graded. */
  collective: text,
  /** Units of one group share the cap on the best level. */
  group: text,
  from: day,
  /** Short for the superior in every function; left out, the authority is, but of a province nobody. */
  superior: name.exactOptional(),
  people: z.array(person).min(1),
})
export type UnitSource = z.infer<typeof unitSource>
