import { mayRead, type Reader } from '@khoan-viec/domain/access'
import { type Mandate, mandatesOn, type Tenure, unitSide } from '@khoan-viec/domain/organisation'
import type { Task } from '@khoan-viec/domain/task'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import { listStates } from '../stream/index.ts'
import { listOnward, listOrigins } from './onward.ts'
import type { Scope } from './scope.ts'

/** What the reader may learn of, as the lists of the database are cut by it: the rules' own answer, as rows. */
export async function scopeFor(db: Kysely<Database>, reader: Reader): Promise<Scope> {
  const { actor } = reader
  if (actor.kind === 'SYSTEM' || mayRead('everything', {}, reader)) return 'ALL'
  const mandates = mandatesOn(actor, reader.today)
  const reached = await unitsReached(db, mandates)
  const named = new Set([...actor.tenures.flatMap(reachOf), ...reached])
  const units = [...named].filter((unit) => mayRead('unit', { unit }, reader))
  const left = [...named].filter((unit) => !units.includes(unit))
  const delegated = mandates.flatMap(({ tasks }) => tasks ?? [])
  const tasks = new Set([
    ...(await tasksBesides(db, reader, { units: left, ids: delegated, seen: units })),
    ...(await tasksTakenOver(db, reader, actor.tenures.flatMap(reachOf))),
  ])
  return { units, tasks: [...tasks].toSorted() }
}

const reachOf = ({ unit, area }: Tenure): readonly string[] => [unit, ...(area ?? [])]

/** Units that delegations reach: those that they name, those of the post, and of a post that sees all of them every one. */
async function unitsReached(db: Kysely<Database>, mandates: readonly Mandate[]): Promise<readonly string[]> {
  const isOfAll = mandates.some(
    ({ units, tasks, tenure }) => units === undefined && tasks === undefined && !unitSide.includes(tenure.post),
  )
  const named = mandates.flatMap(({ units, tenure }) => [...reachOf(tenure), ...(units ?? [])])
  if (!isOfAll) return named
  const all = await db.selectFrom('unit').select('code').distinct().execute()
  return [...named, ...all.map(({ code }) => code)]
}

/**
 * Whoever has left a unit still reads the tasks whose contracts name him; nobody is named by one who never was in its unit. What was
 * delegated by name is read by itself.
 */
async function tasksBesides(
  db: Kysely<Database>,
  reader: Reader,
  { units, ids, seen }: { readonly [Each in 'units' | 'ids' | 'seen']: readonly string[] },
): Promise<readonly string[]> {
  if (units.length === 0 && ids.length === 0) return []
  const rows = await db
    .selectFrom('task')
    .select('id')
    .where((is) =>
      is.or([
        units.length > 0 ? is('unit', 'in', units) : is.lit(false),
        ids.length > 0 ? is('id', 'in', ids) : is.lit(false),
      ]),
    )
    .$if(seen.length > 0, (query) => query.where('unit', 'not in', seen))
    .orderBy('id')
    .execute()
  return await readable(
    db,
    reader,
    rows.map(({ id }) => id),
  )
}

/** Whoever sits in a unit reads what it took over from another, and what that one had from others, as it was there. */
const tasksTakenOver = async (
  db: Kysely<Database>,
  reader: Reader,
  units: readonly string[],
): Promise<readonly string[]> => readable(db, reader, await listOrigins(db, units))

async function readable(db: Kysely<Database>, reader: Reader, ids: readonly string[]): Promise<readonly string[]> {
  const states = await listStates<Task>(
    db,
    ids.map((id) => `task/${id}`),
  )
  const onward = await listOnward(db, ids)
  return ids.filter((id) => {
    const task = states.get(`task/${id}`)
    return task && mayRead('task', { unit: task.unit, task, onward: onward.get(id) ?? [] }, reader)
  })
}
