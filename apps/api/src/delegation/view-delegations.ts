import { listDelegations } from '@khoan-viec/db/delegation'
import { loadFacts } from '@khoan-viec/db/facts'
import { listNames, listTenuresIn } from '@khoan-viec/db/people'
import { listStates } from '@khoan-viec/db/stream'
import { listUnitNames } from '@khoan-viec/db/unit'
import { mayRead } from '@khoan-viec/domain/access'
import { NO_CYCLE } from '@khoan-viec/domain/cycle'
import { type Mandate, mayRevoke, standingOn } from '@khoan-viec/domain/organisation'
import type { Task } from '@khoan-viec/domain/task'
import type { DelegationRow } from '@khoan-viec/protocol/delegation'
import { readsTask, readsUnit, scopeOf } from '../access/index.ts'
import { readerOf, type Viewer } from '../trpc/index.ts'

const MOST = 500

/** Given, received, or from a post of a unit that one may know of. */
const readsDelegation = (viewer: Viewer, { tenure, delegate }: Mandate): boolean =>
  mayRead('delegation', { unit: tenure.unit, parties: [tenure.person, delegate] }, readerOf(viewer))

/** Every delegation that the viewer may know of, the latest first. */
export async function findDelegations(viewer: Viewer, unit?: string): Promise<readonly Mandate[]> {
  const { house, person } = viewer
  const scope = await scopeOf(viewer)
  const units = scope === 'ALL' ? scope : scope.units
  const found = await listDelegations(house.db, {
    units: unit === undefined ? units : units === 'ALL' || units.includes(unit) ? [unit] : [],
    person: person.id,
    most: MOST,
  })
  return found.filter(
    (mandate) => readsDelegation(viewer, mandate) && (unit === undefined || mandate.tenure.unit === unit),
  )
}

export async function viewDelegations(viewer: Viewer, unit?: string): Promise<readonly DelegationRow[]> {
  const { house, time, actor, cycle, person } = viewer
  const { db } = house
  const mandates = await findDelegations(viewer, unit)
  if (mandates.length === 0) return []
  const [unitNames, tenures, states, facts, names] = await Promise.all([
    listUnitNames(db, time.today),
    listTenuresIn(db, [...new Set(mandates.map(({ tenure }) => tenure.unit))]),
    listStates<Task>(
      db,
      mandates.flatMap(({ tasks }) => (tasks ?? []).map((id) => `task/${id}`)),
    ),
    loadFacts(db, { cycle: cycle?.id ?? NO_CYCLE }, time.today),
    listNames(
      db,
      mandates.flatMap(({ delegate, tenure, revoked }) => [delegate, tenure.person, ...(revoked ? [revoked.by] : [])]),
    ),
  ])
  const open = new Set<string>()
  for (const task of states.values()) if (await readsTask(viewer, task)) open.add(task.id)
  const named = (id: string) => ({ id, name: names[id] ?? id })
  const unitNamed = (code: string) => ({ code, name: unitNames.get(code) ?? code })

  return mandates.map((mandate): DelegationRow => {
    const { id, number, tenure, delegate, remits, from, to, given, revoked, units = [], tasks = [] } = mandate
    const own = tenure.person === person.id ? 'GIVEN' : delegate === person.id ? 'RECEIVED' : undefined
    const known = {
      units: units.filter((code) => readsUnit(viewer, code)).map(unitNamed),
      tasks: tasks.flatMap((each) => {
        const task = states.get(`task/${each}`)
        return task && open.has(each) ? [{ id: each, title: task.registration.title }] : []
      }),
    }
    const others = units.length + tasks.length - known.units.length - known.tasks.length
    const ofDelegate = tenures.filter((each) => each.person === delegate)
    return {
      id,
      number,
      giver: named(tenure.person),
      post: tenure.post,
      unit: unitNamed(tenure.unit),
      delegate: named(delegate),
      remits,
      ...(mandate.units || mandate.tasks ? { scope: { ...known, others } } : {}),
      from,
      to,
      given,
      standing: standingOn(mandate, time.today, ofDelegate),
      ...(revoked ? { revoked: { at: revoked.at, by: named(revoked.by), reason: revoked.reason } } : {}),
      ...(own ? { own } : {}),
      mayRevoke: mayRevoke(mandate, { actor, today: time.today, facts }),
    }
  })
}
