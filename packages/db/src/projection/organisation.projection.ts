import { eventOf, stateOf } from '@khoan-viec/domain/aggregates'
import { plusDays } from '@khoan-viec/domain/calendar'
import { erasedName, fold } from '@khoan-viec/domain/core'
import {
  codesIn,
  endedBy,
  successionsBy,
  type Organisation,
  type Person,
  type Reorganisation,
  type Tenure,
} from '@khoan-viec/domain/organisation'
import type { Transaction } from 'kysely'
import { rowOfDelegation } from '../delegation/delegation-row.ts'
import { rowOfUnit } from '../facts/index.ts'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

export async function projectOrganisation(
  trx: Transaction<Database>,
  { stream, state, recorded }: Moved,
): Promise<void> {
  const event = eventOf('organisation', stream, recorded.event)
  switch (event.type) {
    case 'unit-established':
      await putUnits(trx, stateOf('organisation', stream, state), [event.unit.code])
      for (const person of event.people) await putPerson(trx, person)
      for (const tenure of event.tenures) await putTenure(trx, tenure)
      return
    case 'head-changed':
      await trx
        .updateTable('tenure')
        .set({ valid_to: plusDays(event.from, -1) })
        .where('id', '=', event.outgoingTenure)
        .execute()
      await putPerson(trx, event.incoming)
      await putTenure(trx, event.incomingTenure)
      return
    case 'units-reorganised':
      return reorganise(trx, stateOf('organisation', stream, state), event)
    case 'appointed':
      await putPerson(trx, event.person)
      return putTenure(trx, event.tenure)
    case 'tenure-ended': {
      const { reason, decision, last } = event
      await trx
        .updateTable('tenure')
        .set({ valid_to: last, ended: JSON.stringify({ decision, reason }) })
        .where('id', '=', event.tenure)
        .execute()
      return
    }
    case 'area-set':
      await trx
        .updateTable('tenure')
        .set({ valid_to: plusDays(event.next.from, -1) })
        .where('id', '=', event.tenure)
        .execute()
      return putTenure(trx, event.next)
    case 'post-left':
    case 'post-taken-up':
      // The tenures say it; what follows stands on the tasks.
      return
    case 'person-erased':
      return renamePerson(trx, event.person, erasedName(event.decision))
    case 'delegated':
    case 'delegation-revoked':
      return putDelegation(
        trx,
        stateOf('organisation', stream, state),
        event.type === 'delegated' ? event.id : event.delegation,
      )
  }
}

async function putDelegation(
  trx: Transaction<Database>,
  { delegations = [], tenures }: Organisation,
  id: string,
): Promise<void> {
  const delegation = delegations.find((each) => each.id === id)
  const tenure = tenures.find((each) => each.id === delegation?.tenure)
  if (!delegation || !tenure) return
  await trx.deleteFrom('delegation').where('id', '=', id).execute()
  await trx.insertInto('delegation').values(rowOfDelegation(delegation, tenure.unit)).execute()
}

/** Every period of these units as the organisation has them now. */
async function putUnits(trx: Transaction<Database>, { units }: Organisation, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await trx.deleteFrom('unit').where('code', '=', code).execute()
    for (const unit of units[code] ?? []) await trx.insertInto('unit').values(rowOfUnit(unit)).execute()
  }
}

async function reorganise(
  trx: Transaction<Database>,
  organisation: Organisation,
  reorganisation: Reorganisation,
): Promise<void> {
  const { changes, from } = reorganisation
  await putUnits(trx, organisation, [...new Set(changes.flatMap(codesIn))])
  for (const { from: before, to, kind, on, decision } of successionsBy(reorganisation))
    await trx
      .insertInto('succession')
      .values({ code_from: before, code_to: to, on_day: on, kind, decision: JSON.stringify(decision) })
      .execute()
  const eve = plusDays(from, -1)
  const ended = changes.flatMap(endedBy)
  for (const unit of ended)
    await trx
      .updateTable('tenure')
      .set({ valid_to: eve })
      .where('unit', '=', unit)
      .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', eve)]))
      .execute()
}

async function putPerson(trx: Transaction<Database>, { id, name }: Person): Promise<void> {
  await trx
    .insertInto('person')
    .values({ id, name, name_fold: fold(name) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

async function renamePerson(trx: Transaction<Database>, id: string, name: string): Promise<void> {
  await trx
    .updateTable('person')
    .set({ name, name_fold: fold(name) })
    .where('id', '=', id)
    .execute()
  await trx.updateTable('tenure').set({ name }).where('person', '=', id).execute()
}

async function putTenure(trx: Transaction<Database>, tenure: Tenure): Promise<void> {
  await trx
    .insertInto('tenure')
    .values({
      id: tenure.id,
      person: tenure.person,
      name: tenure.name,
      post: tenure.post,
      unit: tenure.unit,
      valid_from: tenure.from,
      valid_to: tenure.to ?? null,
      area: tenure.area ? JSON.stringify(tenure.area) : null,
      basis: tenure.basis ?? null,
      decision: tenure.decision ?? null,
      ended: tenure.ended ? JSON.stringify(tenure.ended) : null,
    })
    .execute()
}
