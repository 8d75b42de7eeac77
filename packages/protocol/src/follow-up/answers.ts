import type { LocalDate } from '@khoan-viec/domain/core'
import type { Exchange, Lapse, Light, LightReason, TaskStatus } from '@khoan-viec/domain/task'
import type { Page, UnitName } from '../core/index.ts'
import type { TaskRow } from '../task/answers.ts'
import type { LightCounts } from '../unit/answers.ts'

export type GridCell = {
  readonly id: string
  readonly title: string
  readonly status: TaskStatus
  readonly light: Light
  readonly deadline: LocalDate
  readonly progress: number
}
export type GridRow = { readonly unit: UnitName; readonly group: string; readonly cells: readonly GridCell[] }
export type Grid = Page<GridRow> & { readonly lights: LightCounts }

/** What a week's briefing takes up, the worst first. */
export type BriefingItem = {
  readonly row: TaskRow
  /** Why it is on the agenda. */
  readonly because: readonly ('RED' | 'AMBER' | 'LAPSE' | 'REQUEST' | 'UNSIGNED' | 'DUE_SOON')[]
  readonly lightReasons: readonly LightReason[]
  /** Lapses of the last seven days. */
  readonly lapses: readonly Lapse[]
  /** Directions, requests and explanations without an answer. */
  readonly open: readonly Exchange[]
}
export type Briefing = {
  readonly week: { readonly from: LocalDate; readonly to: LocalDate }
  readonly items: readonly BriefingItem[]
  readonly names: Readonly<Record<string, string>>
}

/** A delivery that waits for its check. */
export type QueueRow = {
  readonly row: TaskRow
  readonly deliveredAt: string
  readonly deliveries: number
  readonly checks: number
  /** The reader is an obligor of it and may not check it. */
  readonly ownWork: boolean
}
