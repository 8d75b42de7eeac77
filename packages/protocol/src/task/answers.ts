import type { TaskAct } from '@khoan-viec/domain/access'
import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import type { CycleFacts } from '@khoan-viec/domain/cycle'
import type {
  CorrectedOutcome,
  Light,
  LightReason,
  Task,
  TaskCategory,
  TaskField,
  TaskStatus,
} from '@khoan-viec/domain/task'
import type { UnitName } from '../core/index.ts'
import type { TodoRow } from '../my-work/answers.ts'

export type TaskRow = {
  readonly id: string
  readonly cycle: string
  readonly unit: string
  readonly unitName: string
  readonly title: string
  readonly category: TaskCategory
  readonly field: TaskField
  readonly origin: Task['origin']
  readonly status: TaskStatus
  readonly light: Light
  readonly deadline: LocalDate
  readonly weight: number
  /** 0..1. */
  readonly progress: number
  readonly meeting?: string
  readonly submittedAt: Instant
  readonly updatedAt: Instant
  readonly seq: number
}

/** Everything of one task that its reader may see, and what the domain's `decide` needs to say what he may do. */
export type TaskView = {
  readonly row: TaskRow
  /** Opinions of an open round: only the reader's own; `given` says how many there are. */
  readonly task: Task
  readonly given?: number
  /** Why the light is what it is, the heaviest reason first. */
  readonly lightReasons: readonly LightReason[]
  /** What it came to, once it is accepted, waived or not done. */
  readonly outcome?: { readonly outcome: CorrectedOutcome; readonly fraction?: number }
  readonly unit: UnitName
  /** Names of everybody whose id stands in the task. */
  readonly names: Readonly<Record<string, string>>
  /** What the reader may do, what he may do now first; a `refusal` says from when. */
  readonly acts: readonly TaskAct[]
  /** What awaits the reader here. */
  readonly mine: readonly TodoRow[]
  /** What awaits anybody here. */
  readonly awaited: readonly TodoRow[]
  readonly facts: CycleFacts
  readonly meeting?: { readonly id: string; readonly title: string; readonly date: LocalDate }
  /** The task that it goes on from. */
  readonly before?: ContinuedTask
  /** The tasks that go on from it. */
  readonly after: readonly ContinuedTask[]
  /** Names of the units that are to take it over, by code. */
  readonly receivers: Readonly<Record<string, string>>
}

/** A task on the way of some work through units and years. */
export type ContinuedTask = {
  readonly id: string
  readonly cycle: string
  readonly unit: UnitName
  /** Absent for a reader who may not open it. */
  readonly title?: string
}

/** A task of another unit or an earlier year that resembles what is being written. */
export type SimilarTask = {
  readonly id: string
  readonly title: string
  readonly unit: UnitName
  readonly cycle: string
  readonly status: TaskStatus
  /** May its reader open it? */
  readonly readable: boolean
}
