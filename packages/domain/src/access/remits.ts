import { type Post, remits, type Remit } from '../organisation/organisation.ts'
import { streamKinds, type StreamKind } from '../stream/aggregate.ts'
import { rights } from './rights.ts'
import type { Right } from './seat.ts'

/** Whether this work is done by a holder of this post, by the table, on things of this kind. */
export const isWorkOf = (remit: Remit, post: Post, kind: StreamKind): boolean =>
  Object.values<Right>(rights[kind]).some(
    (right) => right.remit === remit && right.seats.some(({ posts }) => posts.includes(post)),
  )

/** The work that a holder of this post may delegate. */
export const remitsOf = (post: Post): readonly Remit[] =>
  remits.filter((remit) => streamKinds.some((kind) => isWorkOf(remit, post, kind)))
