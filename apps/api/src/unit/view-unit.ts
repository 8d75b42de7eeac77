import { listAssessments } from '@khoan-viec/db/assessment'
import { listTenuresIn } from '@khoan-viec/db/people'
import { listStates } from '@khoan-viec/db/stream'
import { listTasks } from '@khoan-viec/db/task'
import { findUnit, unitOf } from '@khoan-viec/db/unit'
import type { Assessment, Level } from '@khoan-viec/domain/assessment'
import { isErased } from '@khoan-viec/domain/core'
import type { Task } from '@khoan-viec/domain/task'
import type { UnitView } from '@khoan-viec/protocol/unit'
import { readsUnit, scopeOf } from '../access/index.ts'
import { countedLights, listSuccessionRows, taskRow } from '../rows/index.ts'
import { notFound, type Viewer } from '../trpc/index.ts'

const TASKS_MOST = 500

/** A unit with its people by tenure, its tasks and what it was decided in the past. @throws Refused `not-found` */
export async function viewUnit(viewer: Viewer, code: string): Promise<UnitView> {
  const { db } = viewer.house
  const { today } = viewer.time
  const row = await findUnit(db, code, today)
  if (!row || !readsUnit(viewer, code)) throw notFound()

  const superior = row.superior_party === null ? undefined : await findUnit(db, row.superior_party, today)
  const paging = { page: 1, size: TASKS_MOST, column: 'deadline', descending: false } as const
  const scope = await scopeOf(viewer)
  const { rows } = await listTasks(db, { scope, unit: code, cycle: viewer.shown?.id, on: today }, paging)
  const taken = await listTasks(db, { scope, takenOverBy: code, on: today }, paging)
  const states = await listStates<Task>(
    db,
    rows.map(({ id }) => `task/${id}`),
  )
  const assessments = await listAssessments(db, { units: [code], on: today })
  const tenures = await listTenuresIn(db, [code])
  return {
    unit: unitOf(row),
    ...(superior ? { superior: { code: superior.code, name: superior.name } } : {}),
    successions: await listSuccessionRows(db, code, today),
    takenOver: taken.rows.map(({ id, title, unit_name: unitName }) => ({ id, title, unitName })),
    lights: countedLights(rows.map(({ light }) => ({ light, tasks: 1 }))),
    tenures,
    erased: [...new Set(tenures.filter(({ name }) => isErased(name)).map(({ person }) => person))],
    tasks: rows.map(taskRow),
    cascades: rows.flatMap(({ id, title }) => {
      const cascade = states.get(`task/${id}`)?.cascade
      return cascade ? [{ task: id, title, cascade }] : []
    }),
    levels: assessments.flatMap(({ cycle, subject, name, kind, decided }) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the projection writes only words of the domain
      decided === null ? [] : [{ cycle, subject, name, kind: kind as Assessment['kind'], decided: decided as Level }],
    ),
    assessments: assessments
      .filter(({ cycle }) => cycle === viewer.shown?.id)
      .map(({ id }) => id.slice('assessment/'.length)),
  }
}
