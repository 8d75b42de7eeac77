import type { Disposition } from '@khoan-viec/domain/task'
import type { OpenTask, WorkOfUnit } from '@khoan-viec/protocol/administration'
import { composeSuccessors, type TypedSuccessor, typedSuccessors } from '../../task/acts/successors.ts'

/** What is chosen for a task: nothing yet, `TO:` and a unit, `PARTS`, `CLOSE` or `CANCEL`; parts as they are typed. */
export type TypedDisposition = { choice: string; to: TypedSuccessor[] }

/** Work under a contract can end with what has come of it. */
const closable: readonly OpenTask['status'][] = ['IN_PROGRESS', 'DELIVERED', 'ACCEPTED', 'NOT_DONE']
/** What this year has judged is not cancelled any more. */
const judged: readonly OpenTask['status'][] = ['ACCEPTED', 'NOT_DONE']

export const mayClose = ({ status }: OpenTask): boolean => closable.includes(status)
export const mayCancel = ({ status }: OpenTask): boolean => !judged.includes(status)
export const toUnit = (code: string): string => `TO:${code}`

/** What stands for a task: as it is typed, else as it was recorded for this decision. */
export function typedFor(
  task: OpenTask,
  typed: TypedDisposition | undefined,
  write: (share: number) => string,
): TypedDisposition {
  if (typed) return typed
  const { planned } = task
  if (!planned) return { choice: '', to: [] }
  if (planned.kind !== 'TRANSFER') return { choice: planned.kind, to: [] }
  const [only] = planned.to
  const isWhole = planned.to.length === 1 && only && only.owed === undefined && only.name === undefined
  return isWhole ? { choice: toUnit(only.unit), to: [] } : { choice: 'PARTS', to: typedSuccessors(planned.to, write) }
}

type Composed = { readonly disposition?: Disposition; readonly faults: Readonly<Record<string, string>> }

/** What is sent of it; nothing while it is not chosen, or parts are at fault. */
export function composeDisposition(
  task: OpenTask,
  { choice, to }: TypedDisposition,
  parse: (text: string) => number | undefined,
): Composed {
  if (choice === '') return { faults: {} }
  if (choice === 'CLOSE' || choice === 'CANCEL') return { disposition: { kind: choice }, faults: {} }
  const rows = choice === 'PARTS' ? to : [{ unit: choice.slice(toUnit('').length), name: '', owed: {} }]
  const composed = composeSuccessors(task, rows, parse)
  return Object.keys(composed.faults).length > 0
    ? { faults: composed.faults }
    : { disposition: { kind: 'TRANSFER', to: composed.to }, faults: {} }
}

/** Every task whole to the one unit in its place, where there is one and nothing was chosen. */
export const allToHeirs = (
  work: readonly WorkOfUnit[],
  isChosen: (task: OpenTask) => boolean,
): readonly (readonly [task: string, typed: TypedDisposition])[] =>
  work.flatMap(({ heir, tasks }) =>
    heir === undefined
      ? []
      : tasks.filter((task) => !isChosen(task)).map(({ id }) => [id, { choice: toUnit(heir), to: [] }] as const),
  )

/** Whether the record has it so already. */
export const isRecorded = ({ planned }: OpenTask, disposition: Disposition): boolean =>
  planned !== undefined && JSON.stringify(planned) === JSON.stringify(disposition)
