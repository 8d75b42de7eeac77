import type { LocalDate } from '../core/index.ts'
import {
  isHeldOn,
  singlePosts,
  type Organisation,
  type PersonId,
  type Post,
  type Tenure,
  type UnitCode,
} from './organisation.ts'

export const headPosts = ['SECRETARY', 'CHAIRMAN'] as const satisfies readonly Post[]

export const isHeadPost = (post: Post): boolean => headPosts.some((each) => each === post)

/** Secretary and chairman of a unit on a day: none, one or two tenures, of one or two people. */
export const headsOn = (organisation: Organisation, unit: UnitCode, day: LocalDate): readonly Tenure[] =>
  organisation.tenures.filter((tenure) => tenure.unit === unit && isHeadPost(tenure.post) && isHeldOn(tenure, day))

/** Every tenure of a person, past ones too: what an actor carries. */
export const tenuresOf = (organisation: Organisation, person: PersonId): readonly Tenure[] =>
  organisation.tenures.filter((tenure) => tenure.person === person)

type Span = { readonly from: LocalDate; readonly to?: LocalDate }

/** Whether two spans of days, an open one lasting for ever, share a day. */
export const overlaps = (one: Span, other: Span): boolean =>
  (other.to === undefined || one.from <= other.to) && (one.to === undefined || other.from <= one.to)

/** Two people never hold one of the single posts of a unit at once, and nobody holds one post of one unit twice at once. */
export const rivalOf = (tenure: Tenure, others: readonly Tenure[]): Tenure | undefined =>
  others.find(
    (other) =>
      other.post === tenure.post &&
      other.unit === tenure.unit &&
      (singlePosts.includes(tenure.post) || other.person === tenure.person) &&
      overlaps(other, tenure),
  )
