import { OUTCOMES, type CaseInput, type SubjectInput, type TaskInput } from '@khoan-viec/grading/case'
import type { Answer, ShownLevel } from '@khoan-viec/grading/engine'
import type { Level } from '@khoan-viec/grading/level'

/** A level, or the levels that stay open. */
type WrittenLevel = ShownLevel | readonly Level[]

/** A case written by hand for one sentence of the grading rules, with what comes of it. */
export type WrittenCase = {
  readonly name: string
  /** The sentence of the grading rules that it is about. */
  readonly rule: string
  /** Why so, by hand. */
  readonly why: string
  readonly case: Omit<CaseInput, 'subjects' | 'tasks'> & {
    readonly subjects: Readonly<Record<string, Omit<SubjectInput, 'id' | 'group'> & { readonly group?: string }>>
    /** `are`: "7 COMPLETED, 3 EXCEEDED"; the tasks are t1, t2 … in the order written. */
    readonly tasks: readonly (Partial<TaskInput> & { readonly of: readonly string[]; readonly are: string })[]
  }
  readonly expect:
    | { readonly error: string }
    | Readonly<
        Record<
          string,
          { readonly level: WrittenLevel; readonly final?: WrittenLevel } & Readonly<Record<string, unknown>>
        >
      >
}

const outcomesIn = (are: string): TaskInput['outcome'][] =>
  are.split(', ').flatMap((part) => {
    const [times, name] = part.split(' ')
    const outcome = OUTCOMES.find((known) => known === name)
    if (!outcome) throw new Error(`no outcome: ${part}`)
    return Array.from({ length: Number(times) }, () => outcome)
  })

/** The case as its file would hold it: a group for each kind where none is named. */
export const caseOf = ({ case: written }: WrittenCase): CaseInput => {
  const tasks = written.tasks.flatMap(({ of, are, ...more }) =>
    outcomesIn(are).map((outcome) => ({
      origin: 'REGISTERED' as const,
      obligors: of,
      outcome,
      ...(outcome === 'WAIVED' ? { waiver: '12-QĐ/ThU' } : {}),
      ...more,
    })),
  )
  return {
    ...written,
    subjects: Object.entries(written.subjects).map(([id, { group, ...fields }]) => ({
      id,
      group: group ?? fields.kind,
      ...fields,
    })),
    tasks: tasks.map((task, at) => ({ id: `t${at + 1}`, ...task })),
  }
}

/** What is written of a subject, as the answer has it. `level` is the one before its own cap, as in the rules' own cases. */
export const standingIn = (answer: Answer, id: string, named: readonly string[]): Readonly<Record<string, unknown>> => {
  const result = answer.results.find(({ subject }) => subject === id)
  if (!result) throw new Error(`no result of ${id}`)
  const shown = (level: ShownLevel): WrittenLevel => (level === 'NEEDS_DECISION' ? result.possible : level)
  const all: Readonly<Record<string, unknown>> = {
    ...result,
    level: result.cap ? 'EXCELLENT' : shown(result.level),
    final: shown(result.level),
  }
  return Object.fromEntries(named.map((name) => [name, all[name]]))
}
