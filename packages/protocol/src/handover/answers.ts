import type { LocalDate } from '@khoan-viec/domain/core'
import type { HandoverAct, HandoverRole, HandoverStatus } from '@khoan-viec/domain/handover'

/** A hand-over act in a list. */
export type HandoverRow = {
  readonly id: string
  readonly post: HandoverAct['post']
  readonly decision: string
  readonly from: LocalDate
  readonly outgoing: string
  readonly incoming: string
  readonly status: HandoverStatus
  readonly tasks: number
}

export type HandoverView = {
  readonly act: HandoverAct
  readonly unitName: string
  /** Of everybody whom the act names, by id. */
  readonly names: Readonly<Record<string, string>>
  /** The reader's parts in the act. */
  readonly roles: readonly HandoverRole[]
  /** Last day of the present step; absent when it is over. */
  readonly lastDay?: LocalDate
}
