import type { Level } from '@khoan-viec/domain/assessment'
import type { Tenure, Unit } from '@khoan-viec/domain/organisation'
import type { Cascade, Light } from '@khoan-viec/domain/task'
import type { SuccessionRow } from '../administration/answers.ts'
import type { TaskRow } from '../task/answers.ts'

export type LightCounts = Readonly<Record<Light, number>>

export type UnitRow = Unit & {
  readonly tasks: number
  readonly lights: LightCounts
  /** Name of its superior in the Party: by it two of one name are told apart. */
  readonly under?: string
  /** Heads today. */
  readonly heads: readonly Tenure[]
}

export type UnitView = {
  readonly unit: Unit
  readonly superior?: { readonly code: string; readonly name: string }
  /** What it comes from and goes on in. */
  readonly successions: readonly SuccessionRow[]
  /** Tasks of other units that it has taken over, as far as the reader may see them. */
  readonly takenOver: readonly Pick<TaskRow, 'id' | 'title' | 'unitName'>[]
  readonly lights: LightCounts
  /** Everybody who headed it or worked in it, the latest first. */
  readonly tenures: readonly Tenure[]
  /** Those of them whose names are erased. */
  readonly erased: readonly string[]
  readonly tasks: readonly TaskRow[]
  /** Quotas split to cells, by task. */
  readonly cascades: readonly { readonly task: string; readonly title: string; readonly cascade: Cascade }[]
  readonly levels: readonly {
    readonly cycle: string
    readonly subject: string
    readonly name: string
    readonly kind: 'COLLECTIVE' | 'LEADER'
    readonly decided: Level
  }[]
  /** The unit's own year-end in this cycle, when it has begun. */
  readonly assessments: readonly string[]
}
