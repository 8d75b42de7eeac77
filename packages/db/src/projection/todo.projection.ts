import type { Todo } from '@khoan-viec/domain/stream'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'

/** What awaits people because of this stream, made anew with each event. */
export async function replaceTodos(
  trx: Transaction<Database>,
  { stream, cycle, todos }: { readonly stream: string; readonly cycle: string; readonly todos: readonly Todo[] },
): Promise<void> {
  await trx.deleteFrom('todo').where('stream', '=', stream).execute()
  if (todos.length === 0) return
  await trx
    .insertInto('todo')
    .values(
      todos.map((todo, n) => ({
        stream,
        n,
        cycle,
        kind: todo.kind,
        person: todo.person ?? null,
        post: todo.post ?? null,
        unit: todo.unit ?? null,
        due: todo.due ?? null,
        about: JSON.stringify(todo.about),
      })),
    )
    .execute()
}
