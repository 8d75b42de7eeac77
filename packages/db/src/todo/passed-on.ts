import { rightPassedOn } from '@khoan-viec/domain/access'
import type { LocalDate } from '@khoan-viec/domain/core'
import { type Actor, isWithin, type Mandate, mandatesOn } from '@khoan-viec/domain/organisation'
import { kindOfStream, type TodoKind } from '@khoan-viec/domain/stream'
import { isOwnWork, type Task } from '@khoan-viec/domain/task'
import type { Kysely } from 'kysely'
import { loadFacts } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'
import { listStates } from '../stream/index.ts'
import { listTodosFor, type TodoRecord } from './todo.queries.ts'

export type PassedOn = { readonly row: TodoRecord; readonly mandate: Mandate }

type Asker = { readonly actor: Extract<Actor, { kind: 'PERSON' }>; readonly today: LocalDate }

/** What awaits those who have delegated it to somebody: of the work and the scope of the paper, and not his own to judge. */
export async function listPassedOn(
  db: Kysely<Database>,
  { actor, today }: Asker,
  stream?: string,
): Promise<readonly PassedOn[]> {
  const found: PassedOn[] = []
  for (const mandate of mandatesOn(actor, today)) {
    const { tenure } = mandate
    const of = { person: tenure.person, tenures: [tenure], ...(stream === undefined ? {} : { stream }) }
    const rows = await listTodosFor(db, of)
    found.push(...(await passedOn(db, { actor, today, mandate }, rows)).map((row) => ({ row, mandate })))
  }
  return found
}

type Carrier = Asker & { readonly mandate: Mandate }

async function passedOn(
  db: Kysely<Database>,
  carrier: Carrier,
  rows: readonly TodoRecord[],
): Promise<readonly TodoRecord[]> {
  const { mandate } = carrier
  const ofRemit = rows.flatMap((row) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the projection writes only words of the domain
    const right = rightPassedOn(mandate, row.kind as TodoKind)
    return right ? [{ row, right }] : []
  })
  const tasks = await listStates<Task>(
    db,
    ofRemit.map(({ row }) => row.stream).filter((stream) => kindOfStream(stream) === 'task'),
  )
  const kept: TodoRecord[] = []
  for (const { row, right } of ofRemit) {
    const task = tasks.get(row.stream)
    if (!isWithin(mandate, { unit: task?.unit, task: task?.id })) continue
    if (task && right.notOwn && (await isBarred(db, carrier, task))) continue
    kept.push(row)
  }
  return kept
}

async function isBarred(db: Kysely<Database>, { actor, today, mandate }: Carrier, task: Task): Promise<boolean> {
  const facts = await loadFacts(db, { cycle: task.cycle, unit: task.unit }, today)
  return [actor.person, mandate.tenure.person].some((person) => isOwnWork(task, person, today, facts))
}
