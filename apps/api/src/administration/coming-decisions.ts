import { listOpenWork } from '@khoan-viec/db/record'
import { plusDays } from '@khoan-viec/domain/calendar'
import { type Organisation, type Reorganisation, unitOn, unitsSpokenOf } from '@khoan-viec/domain/organisation'
import { endBy, isDisposedOf, needsDisposition, type PlannedSettlement } from '@khoan-viec/domain/task'
import type { ComingDecision, ComingTask } from '@khoan-viec/protocol/administration'
import { organisationOf } from '../office-list/index.ts'
import type { Viewer } from '../trpc/index.ts'
import { unitsLeftBy } from './open-work.ts'

/** Decisions on units that are recorded and whose day is still to come, the next one first. */
export async function comingDecisions(viewer: Viewer): Promise<readonly ComingDecision[]> {
  const state = await organisationOf(viewer)
  const coming = state.reorganisations
    .filter(({ from }) => from > viewer.time.today)
    .toSorted((a, b) => a.from.localeCompare(b.from))
  const told: ComingDecision[] = []
  for (const each of coming) {
    const names = unitsSpokenOf(each.changes).map((code) => [code, nameOf(state, code, each.from)])
    told.push({ ...each, names: Object.fromEntries(names), work: await workOf(viewer, each, state) })
  }
  return told
}

/** As it is called before the decision; of what the decision makes, as it will be. */
const nameOf = (state: Organisation, code: string, from: string): string =>
  (unitOn(state, code, plusDays(from, -1)) ?? unitOn(state, code, from) ?? state.units[code]?.at(-1))?.name ?? code

async function workOf(
  { house }: Viewer,
  reorganisation: Reorganisation,
  state: Organisation,
): Promise<readonly ComingTask[]> {
  const { from } = reorganisation
  const leaving = unitsLeftBy(reorganisation)
  const work = await listOpenWork(house.db, leaving)
  return work.flatMap((each): readonly ComingTask[] => {
    const { task } = each
    const end = leaving.includes(task.unit) ? endBy(each, state, reorganisation) : undefined
    if (!end || !needsDisposition(task, end)) return []
    const planned = isDisposedOf(task, end) ? task.planned : undefined
    const heir = end.heir === undefined ? [] : [end.heir]
    const { becomes, to } = planned ? toldOf(planned) : { becomes: 'BY_ITSELF' as const, to: heir }
    return [
      {
        id: task.id,
        title: (task.contract?.terms ?? task.registration).title,
        unitName: nameOf(state, task.unit, from),
        becomes,
        to: to.map((code) => nameOf(state, code, from)),
        ...(planned && planned.from < from ? { before: planned.from } : {}),
      },
    ]
  })
}

function toldOf({ disposition }: PlannedSettlement) {
  if (disposition.kind !== 'TRANSFER') return { becomes: disposition.kind, to: [] }
  const to = [...new Set(disposition.to.map(({ unit }) => unit))]
  return { becomes: disposition.to.length > 1 ? ('PARTS' as const) : ('WHOLE' as const), to }
}
