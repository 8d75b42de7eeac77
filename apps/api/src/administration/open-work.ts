import { listOpenWork } from '@khoan-viec/db/record'
import type { Database } from '@khoan-viec/db/schema'
import type { LocalDate } from '@khoan-viec/domain/core'
import {
  endedBy,
  isHeldOn,
  type Organisation,
  type Reorganisation,
  takesWork,
  type Unit,
  unitsOn,
} from '@khoan-viec/domain/organisation'
import { endBy, isDisposedOf, leftOf, lightOf, needsDisposition, progressOf, type Task } from '@khoan-viec/domain/task'
import type { OpenTask, WorkOfUnit } from '@khoan-viec/protocol/administration'
import type { Kysely } from 'kysely'

type Asked = { readonly before: Organisation; readonly after: Organisation; readonly today: LocalDate }

/** Open work that a decision would leave in units that end, by unit, each with what was decided of it for this very decision. */
export async function openWork(
  db: Kysely<Database>,
  reorganisation: Reorganisation,
  { before, after, today }: Asked,
): Promise<readonly WorkOfUnit[]> {
  const { decision, from } = reorganisation
  const units = new Map<string, { heir?: string; tasks: OpenTask[] }>()
  for (const each of await listOpenWork(db, unitsLeftBy(reorganisation))) {
    const { task } = each
    const end = endBy(each, after, reorganisation)
    if (!end || !needsDisposition(task, end)) continue
    const unit = units.get(task.unit) ?? { ...(end.heir === undefined ? {} : { heir: end.heir }), tasks: [] }
    units.set(task.unit, unit)
    const planned = isDisposedOf(task, { from, decision: decision.number }) && task.planned?.withUnit
    unit.tasks.push({
      ...told(task, headsOf(before, task.unit, today)),
      ...(planned && task.planned ? { planned: task.planned.disposition } : {}),
    })
  }
  return [...units].map(([code, unit]) => ({ code, name: before.units[code]?.at(-1)?.name ?? code, ...unit }))
}

/** Units that a decision ends or puts under others: their work may have to leave them. */
export const unitsLeftBy = ({ changes }: Reorganisation): readonly string[] => [
  ...new Set(changes.flatMap((change) => (change.type === 'TRANSFER' ? change.codes : endedBy(change)))),
]

/** One person in two posts is named once. */
const headsOf = ({ tenures }: Organisation, unit: string, day: LocalDate): readonly string[] => [
  ...new Set(
    tenures
      .filter((tenure) => tenure.unit === unit && (tenure.post === 'SECRETARY' || tenure.post === 'CHAIRMAN'))
      .filter((tenure) => isHeldOn(tenure, day))
      .map(({ name }) => name),
  ),
]

function told(task: Task, heads: readonly string[]): Omit<OpenTask, 'planned'> {
  const terms = task.contract?.terms
  const asked = task.exchanges.flatMap((each) =>
    (each.kind === 'SUPPORT' || each.kind === 'WAIVER' || each.kind === 'CHANGE') && each.answer === undefined
      ? [each.text]
      : [],
  )
  return {
    id: task.id,
    title: (terms ?? task.registration).title,
    status: task.status,
    light: lightOf(task).light,
    progress: progressOf(task),
    deadline: (terms ?? task.registration).deadline,
    heads,
    owed: [...(terms?.superiorDuties ?? []).map(({ what }) => what), ...asked],
    left: leftOf(task).map(({ indicator: { id, name, kind, uom }, left }) => ({ id, name, kind, uom, left })),
  }
}

/** Units that may be given work on a day. */
export const receivers = (after: Organisation, day: LocalDate): readonly Unit[] =>
  unitsOn(after, day).filter(({ code }) => takesWork(after, code, day))
