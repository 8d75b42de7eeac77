import { loadFacts } from '@khoan-viec/db/facts'
import { listStates } from '@khoan-viec/db/stream'
import { listTodosFor, type TodoRecord } from '@khoan-viec/db/todo'
import { rightPassedOn } from '@khoan-viec/domain/access'
import { isWithin, type Mandate, mandatesOn } from '@khoan-viec/domain/organisation'
import type { TodoKind } from '@khoan-viec/domain/stream'
import { isOwnWork, type Task } from '@khoan-viec/domain/task'
import { streamRef } from '../rows/index.ts'
import type { Viewer } from '../trpc/index.ts'

export type PassedOn = { readonly row: TodoRecord; readonly mandate: Mandate }

/** What awaits those who have delegated it to the viewer: of the work and the scope of the paper, and not his own to judge. */
export async function listPassedOn(viewer: Viewer, stream?: string): Promise<readonly PassedOn[]> {
  const { actor, house, time } = viewer
  const found: PassedOn[] = []
  for (const mandate of mandatesOn(actor, time.today)) {
    const { tenure } = mandate
    const of = { person: tenure.person, tenures: [tenure], ...(stream === undefined ? {} : { stream }) }
    const rows = await listTodosFor(house.db, of)
    found.push(...(await passedOn(viewer, mandate, rows)).map((row) => ({ row, mandate })))
  }
  return found
}

async function passedOn(viewer: Viewer, mandate: Mandate, rows: readonly TodoRecord[]): Promise<readonly TodoRecord[]> {
  const { db } = viewer.house
  const ofRemit = rows.flatMap((row) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the projection writes only words of the domain
    const right = rightPassedOn(mandate, row.kind as TodoKind)
    return right ? [{ row, right }] : []
  })
  const tasks = await listStates<Task>(
    db,
    ofRemit.map(({ row }) => row.stream).filter((stream) => streamRef(stream).kind === 'task'),
  )
  const kept: TodoRecord[] = []
  for (const { row, right } of ofRemit) {
    const task = tasks.get(row.stream)
    if (!isWithin(mandate, { unit: task?.unit, task: task?.id })) continue
    if (task && right.notOwn && (await isBarred(viewer, mandate, task))) continue
    kept.push(row)
  }
  return kept
}

async function isBarred({ actor, house, time }: Viewer, { tenure }: Mandate, task: Task): Promise<boolean> {
  const facts = await loadFacts(house.db, { cycle: task.cycle, unit: task.unit }, time.today)
  return [actor.person, tenure.person].some((person) => isOwnWork(task, person, time.today, facts))
}
