import type { Task } from '../case/index.ts'
import type { Word } from '../regulations/index.ts'

/** What a counted task is, as far as any word of the counting goes. */
export const TASK_CLASSES = [
  'EXCEEDED',
  'COMPLETED',
  'COMPLETED_LATE',
  'POOR_ON_TIME',
  'POOR_LATE',
  'PARTIAL',
  'NOT_DONE',
] as const
export type TaskClass = (typeof TASK_CLASSES)[number]

const wordsOf: Readonly<Record<TaskClass, readonly Word[]>> = {
  EXCEEDED: ['DONE', 'ON_TIME', 'GOOD_QUALITY', 'EXCEEDED'],
  COMPLETED: ['DONE', 'ON_TIME', 'GOOD_QUALITY'],
  COMPLETED_LATE: ['DONE', 'LATE', 'GOOD_QUALITY'],
  POOR_ON_TIME: ['DONE', 'ON_TIME', 'POOR', 'FAILED'],
  POOR_LATE: ['DONE', 'LATE', 'POOR', 'FAILED'],
  PARTIAL: ['UNDONE', 'FAILED'],
  NOT_DONE: ['UNDONE', 'FAILED'],
}

const hasWord = (taskClass: TaskClass, word: Word): boolean => wordsOf[taskClass].includes(word)

/** What the counting asks of a task of this class. */
type Traits = {
  /** Place in `TASK_CLASSES`. */
  readonly kind: number
  readonly done: boolean
  readonly late: boolean
  readonly good: boolean
  readonly failed: boolean
}

const traitsOf = (taskClass: TaskClass): Traits => ({
  kind: TASK_CLASSES.indexOf(taskClass),
  done: hasWord(taskClass, 'DONE'),
  late: hasWord(taskClass, 'LATE'),
  good: hasWord(taskClass, 'GOOD_QUALITY'),
  failed: hasWord(taskClass, 'FAILED'),
})

export const TRAITS: Readonly<Record<TaskClass, Traits>> = {
  EXCEEDED: traitsOf('EXCEEDED'),
  COMPLETED: traitsOf('COMPLETED'),
  COMPLETED_LATE: traitsOf('COMPLETED_LATE'),
  POOR_ON_TIME: traitsOf('POOR_ON_TIME'),
  POOR_LATE: traitsOf('POOR_LATE'),
  PARTIAL: traitsOf('PARTIAL'),
  NOT_DONE: traitsOf('NOT_DONE'),
}

/** Places in `TASK_CLASSES` of the classes of which any, or all, of the words may be said. */
export const classesOf = (words: readonly Word[], joined: 'OR' | 'AND'): readonly number[] =>
  TASK_CLASSES.flatMap((taskClass, place) => {
    const said = (word: Word): boolean => hasWord(taskClass, word)
    return (joined === 'OR' ? words.some(said) : words.every(said)) ? [place] : []
  })

/** null: waived, not counted. */
export const classOf = ({ outcome, delays }: Pick<Task, 'outcome' | 'delays'>): TaskClass | null => {
  if (outcome === 'WAIVED') return null
  if (outcome !== 'POOR_QUALITY') return outcome
  return delays.n === 0 ? 'POOR_ON_TIME' : 'POOR_LATE'
}
