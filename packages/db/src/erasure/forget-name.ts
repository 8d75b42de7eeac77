import { type Forgotten, withoutName } from '@khoan-viec/domain/privacy'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'

/** Makes the views of these streams what they would be, had the name never stood in their entries. */
export async function forgetName(
  trx: Transaction<Database>,
  streams: readonly string[],
  forgotten: Forgotten,
): Promise<void> {
  const without = (text: string): string => JSON.stringify(withoutName(JSON.parse(text), forgotten))
  for (const stream of streams) {
    const { state } = await trx.selectFrom('stream').select('state').where('id', '=', stream).executeTakeFirstOrThrow()
    await trx
      .updateTable('stream')
      .set({ state: without(state) })
      .where('id', '=', stream)
      .execute()
    const todos = await trx.selectFrom('todo').select(['n', 'about']).where('stream', '=', stream).execute()
    for (const { n, about } of todos)
      await trx
        .updateTable('todo')
        .set({ about: without(about) })
        .where('stream', '=', stream)
        .where('n', '=', n)
        .execute()
  }
  await trx
    .updateTable('assessment')
    .set({ name: forgotten.instead })
    .where('subject', '=', forgotten.person)
    .where('kind', '=', 'LEADER')
    .execute()
}
