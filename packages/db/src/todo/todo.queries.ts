import type { Tenure } from '@khoan-viec/domain/organisation'
import type { Kysely, Selectable } from 'kysely'
import type { Database, TodoTable } from '../schema/index.ts'

export type TodoRecord = Selectable<TodoTable>

/** What awaits a person by name, or any post held today: in the todo's unit, in a unit looked after, or anywhere when it names none. */
export async function listTodosFor(
  db: Kysely<Database>,
  {
    person,
    tenures,
    stream,
  }: { readonly person: string; readonly tenures: readonly Tenure[]; readonly stream?: string },
): Promise<readonly TodoRecord[]> {
  return await db
    .selectFrom('todo')
    .selectAll()
    .where((is) =>
      is.or([
        is('person', '=', person),
        ...tenures.map((tenure) =>
          is.and([
            is('person', 'is', null),
            is('post', '=', tenure.post),
            is.or([is('unit', 'is', null), is('unit', 'in', [tenure.unit, ...(tenure.area ?? [])])]),
          ]),
        ),
      ]),
    )
    // Nothing of a closed year awaits anybody: a meeting that never took place would for ever.
    .where('cycle', 'not in', (sub) =>
      sub.selectFrom('stream').select('cycle').where('kind', '=', 'cycle').where('final', '=', 1),
    )
    .$if(stream !== undefined, (query) => query.where('stream', '=', stream ?? ''))
    .orderBy((is) => is.fn.coalesce('due', is.val('9999-12-31')))
    .orderBy('stream')
    .orderBy('n')
    .limit(1_000)
    .execute()
}

/** Everything that awaits anybody because of these streams. */
export async function listTodosOf(db: Kysely<Database>, streams: readonly string[]): Promise<readonly TodoRecord[]> {
  if (streams.length === 0) return []
  return await db.selectFrom('todo').selectAll().where('stream', 'in', streams).orderBy('stream').orderBy('n').execute()
}
