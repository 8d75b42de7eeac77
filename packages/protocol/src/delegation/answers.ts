import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { DelegationStanding, Post, Remit } from '@khoan-viec/domain/organisation'
import type { PersonName, UnitName } from '../core/index.ts'
import type { HeldPost } from '../session/index.ts'

/** One delegation, as the reader may know of it. */
export type DelegationRow = {
  readonly id: string
  /** Of the paper. */
  readonly number: string
  readonly giver: PersonName
  readonly post: Post
  readonly unit: UnitName
  readonly delegate: PersonName
  readonly remits: readonly Remit[]
  /** Present when it is limited: the units and tasks that the reader may know of, and how many others there are. */
  readonly scope?: {
    readonly units: readonly UnitName[]
    readonly tasks: readonly { readonly id: string; readonly title: string }[]
    readonly others: number
  }
  readonly from: LocalDate
  readonly to: LocalDate
  readonly given: Instant
  readonly standing: DelegationStanding
  readonly revoked?: { readonly at: Instant; readonly by: PersonName; readonly reason: string }
  /** The reader's own: given by him, or to him. */
  readonly own?: 'GIVEN' | 'RECEIVED'
  readonly mayRevoke: boolean
}

/** A post of mine from which something can be delegated: what, and to whom. */
export type DelegablePost = {
  readonly tenure: HeldPost
  readonly remits: readonly Remit[]
  readonly colleagues: readonly (PersonName & { readonly posts: readonly Post[] })[]
}
