import { isErased } from '@khoan-viec/domain/core'
import type { PersonId } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Everything that somebody is called in the record; empty when it was erased. */
export async function listNames(db: Kysely<Database>, person: PersonId): Promise<readonly string[]> {
  const known = await db.selectFrom('person').select('name').where('id', '=', person).execute()
  const beside = await db
    .selectFrom('beside')
    .select('value')
    .distinct()
    .where('person', '=', person)
    .where('erased_by', 'is', null)
    .execute()
  const names = [...known.map(({ name }) => name), ...beside.map(({ value }) => String(JSON.parse(value ?? '""')))]
  return [...new Set(names)].filter((name) => name !== '' && !isErased(name))
}
