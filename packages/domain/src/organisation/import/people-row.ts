import type { LocalDate } from '../../core/index.ts'
import type { Basis, PersonId, Post, UnitCode } from '../organisation.ts'

/** What a list says of one post of one person, as read from its row. */
export type PeopleRow = {
  /** As the sheet numbers it. */
  readonly row: number
  readonly person: PersonId
  readonly name: string
  readonly post: Post
  readonly unit: UnitCode
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly basis: Basis
  /** Number of the decision by which it begins. */
  readonly decision: string
  /** By which decision, and why, it ends before it would have. */
  readonly endDecision?: string
  readonly endReason?: string
}

export const peopleColumns = [
  'person',
  'name',
  'post',
  'unit',
  'from',
  'to',
  'basis',
  'decision',
  'endDecision',
  'endReason',
] as const
export type PeopleColumn = (typeof peopleColumns)[number]

export const rowFaultCodes = [
  'missing',
  'malformed',
  'not-found', // no such unit
  'not-alive', // `data.unit`, `data.from`
  'unit-ends', // `data.unit`, `data.last`
  'wrong-post', // the unit has no such post
  'post-held', // `data.person`, `data.from`
  'tenure-twice', // `data.from`
  'row-twice', // `data.row` says the same
  'name-differs', // `data.name` is what this id is called
  'differs', // `data.recorded` stands in the record
  'put-off', // `data.recorded`: a tenure is never prolonged
  'not-yours',
  'refused', // any other rule; `data.code`
] as const
export type RowFaultCode = (typeof rowFaultCodes)[number]

/** Why a row is refused. */
export type RowFault = {
  readonly code: RowFaultCode
  readonly column?: PeopleColumn
  readonly data?: Readonly<Record<string, string | number>>
}
