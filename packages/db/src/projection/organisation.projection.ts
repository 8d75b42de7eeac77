import { eventOf } from '@khoan-viec/domain/aggregates'
import { plusDays } from '@khoan-viec/domain/calendar'
import { erasedName, fold } from '@khoan-viec/domain/core'
import type { Person, Tenure, Unit } from '@khoan-viec/domain/organisation'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

export async function projectOrganisation(trx: Transaction<Database>, { stream, recorded }: Moved): Promise<void> {
  const event = eventOf('organisation', stream, recorded.event)
  switch (event.type) {
    case 'unit-established':
      await putUnit(trx, event.unit)
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
    case 'person-erased':
      await renamePerson(trx, event.person, erasedName(event.decision))
  }
}

async function putUnit(trx: Transaction<Database>, unit: Unit): Promise<void> {
  await trx
    .insertInto('unit')
    .values({
      code: unit.code,
      name: unit.name,
      name_fold: fold(unit.name),
      kind: unit.kind,
      collective: unit.collective,
      grp: unit.group,
      superior: unit.superior ?? null,
      valid_from: unit.from,
      valid_to: unit.to ?? null,
    })
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
    })
    .execute()
}
