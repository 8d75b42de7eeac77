import { fold } from '@khoan-viec/domain/core'
import type { Tenure } from '@khoan-viec/domain/organisation'
import type { Kysely } from 'kysely'
import { tenureOf } from '../facts/index.ts'
import { containing } from '../paging/index.ts'
import type { Database } from '../schema/index.ts'

type Person = { readonly id: string; readonly name: string }

export const findPerson = (db: Kysely<Database>, id: string): Promise<Person | undefined> =>
  db.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst()

/** Every tenure a person has held at any time, the earliest first. */
export async function listTenuresOf(db: Kysely<Database>, person: string): Promise<readonly Tenure[]> {
  const rows = await db
    .selectFrom('tenure')
    .selectAll()
    .where('person', '=', person)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map(tenureOf)
}

export async function listTenuresIn(db: Kysely<Database>, units: readonly string[]): Promise<readonly Tenure[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('tenure')
    .selectAll()
    .where('unit', 'in', units)
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(tenureOf)
}

export async function listTenures(db: Kysely<Database>): Promise<readonly Tenure[]> {
  const rows = await db.selectFrom('tenure').selectAll().orderBy('unit').orderBy('post').orderBy('id').execute()
  return rows.map(tenureOf)
}

/** Names by id, of those who exist. */
export async function listNames(
  db: Kysely<Database>,
  ids: Iterable<string>,
): Promise<Readonly<Record<string, string>>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return {}
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** People by name: of these units at any time, or anybody. */
export const searchPeople = (
  db: Kysely<Database>,
  text: string,
  { units, most }: { readonly units?: readonly string[] | undefined; readonly most: number },
): Promise<readonly Person[]> =>
  db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('name_fold', 'like', containing(fold(text)))
    .$if(units !== undefined, (query) =>
      query.where('id', 'in', (sub) =>
        sub
          .selectFrom('tenure')
          .select('person')
          .where('unit', 'in', units?.length ? units : ['']),
      ),
    )
    .orderBy('name_fold')
    .orderBy('id')
    .limit(most)
    .execute()
