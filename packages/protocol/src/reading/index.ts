import type { Instant } from '@khoan-viec/domain/core'
import type { Post } from '@khoan-viec/domain/organisation'
import { z } from 'zod'
import { id, localDate, type Page, pageOf, type PersonName } from '../core/index.ts'

/** `day`: real, in Asia/Ho_Chi_Minh. */
export const readingList = z.strictObject({ person: id.optional(), day: localDate.optional(), ...pageOf(['n']) })

/** Something that an auditor asked to read. */
export type ReadingRow = {
  /** Its number among all readings of the installation, from 1 without gaps. */
  readonly n: number
  readonly person: PersonName
  readonly post: Post
  readonly at: Instant
  readonly atReal: Instant
  /** The procedure, such as `task.byId`, or what kind of file: `papers`, `evidence`, `log`. */
  readonly asked: string
  /** What of it, as it was sent; cut where it is long. */
  readonly input: string
  /** Whether he was answered; else refused. */
  readonly isAnswered: boolean
}

export type Readings = {
  readonly readings: Page<ReadingRow>
  /** Everybody who has read something, for the choice of one. */
  readonly readers: readonly PersonName[]
}

/** What a look through the whole chain finds. */
export type ReadingsCheck = {
  readonly readings: number
  /** Hash of the last that follows from all before it: noted elsewhere, it shows later that none was taken away. */
  readonly head: string
  /** The first that does not follow from the one before. */
  readonly fault?: number
}
