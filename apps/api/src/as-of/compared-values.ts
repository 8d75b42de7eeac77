import { loadFacts } from '@khoan-viec/db/facts'
import { findState } from '@khoan-viec/db/stream'
import type { Assessment } from '@khoan-viec/domain/assessment'
import { dayOf } from '@khoan-viec/domain/calendar'
import { lightOf, progressOf, type Task } from '@khoan-viec/domain/task'
import { outcomeOfTask } from '@khoan-viec/grading/year'
import { type ComparedField, comparedFields, type Difference } from '@khoan-viec/protocol/past'
import type { PastHouse } from '../house/index.ts'

export type Values = { readonly [field in ComparedField]?: string | number | undefined }

const settled: readonly string[] = ['ACCEPTED', 'NOT_DONE', 'WAIVED', 'SETTLED']

/** A task at a moment, as far as it is compared; undefined before it was registered. */
export async function taskAt({ db, past }: PastHouse, stream: string) {
  const task = await findState<Task>(db, stream)
  if (!task) return undefined
  const { title, deadline, weight } = task.contract?.terms ?? task.registration
  const isSettled = settled.includes(task.status) || task.corrected !== undefined
  const outcome = isSettled ? outcomeOfTask(task, await loadFacts(db, task, dayOf(past.at))).outcome : undefined
  const light = lightOf(task).light
  const values: Values = {
    title,
    status: task.status,
    light,
    progress: progressOf(task),
    deadline,
    weight,
    outcome,
    terms: task.contract?.terms.decision,
  }
  return { id: task.id, name: title, unit: task.unit, values }
}

/** The levels of a subject at a moment; undefined before it was begun. */
export async function assessmentAt({ db }: PastHouse, stream: string) {
  const assessment = await findState<Assessment>(db, stream)
  if (!assessment) return undefined
  const { name, unit, selfRanks, appraisals, computed, decisions } = assessment
  const values: Values = {
    self: selfRanks.at(-1)?.level,
    appraised: appraisals.at(-1)?.level,
    computed: computed.at(-1)?.level,
    decided: decisions.at(-1)?.level,
  }
  return { id: stream.slice('assessment/'.length), name, unit, values }
}

/** What differs, in the order in which it is read. */
export function differencesOf(
  kind: keyof typeof comparedFields,
  before: Values | undefined,
  after: Values | undefined,
): readonly Difference[] {
  return comparedFields[kind].flatMap((field): readonly Difference[] => {
    const [one, other] = [before?.[field], after?.[field]]
    if (one === other) return []
    return [{ field, ...(one === undefined ? {} : { before: one }), ...(other === undefined ? {} : { after: other }) }]
  })
}
