import type { Assessment, Level } from '@khoan-viec/domain/assessment'
import type { Board } from '@khoan-viec/domain/cycle'
import type { CorrectedOutcome, Light } from '@khoan-viec/domain/task'

/** What was published, and nothing else. Read without a session. */
export type BoardRow = Omit<Board, 'content'> & { readonly cycle: string }

export type BoardTask = {
  readonly task: string
  readonly unit: string
  readonly title: string
  readonly deadline: string
  readonly light: Light
  readonly progress: number
  readonly outcome: CorrectedOutcome | null
}
export type BoardLevel = {
  readonly subject: string
  readonly name: string
  readonly unit: string
  readonly kind: Assessment['kind']
  readonly level: Level
}

/** The board's content as it was when it was published. */
export type BoardContent =
  | { readonly kind: 'LEVELS'; readonly year: number; readonly rows: readonly BoardLevel[] }
  | { readonly kind: 'TERM' | 'PERIOD'; readonly year: number; readonly rows: readonly BoardTask[] }

export type BoardView = BoardRow & {
  readonly cycleName: string
  readonly rehearsal: boolean
  readonly content: BoardContent
}
