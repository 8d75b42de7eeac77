import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { WebhookTable } from './webhook.table.ts'

export type Webhook = Selectable<WebhookTable>

export const saveWebhook = async (db: Kysely<Accounts>, webhook: Insertable<WebhookTable>): Promise<void> => {
  await db.insertInto('webhook').values(webhook).execute()
}

export const findWebhook = (db: Kysely<Accounts>, id: string): Promise<Webhook | undefined> =>
  db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst()

/** Those of a house, the oldest first. */
export const listWebhooks = (db: Kysely<Accounts>, rehearsal: string): Promise<readonly Webhook[]> =>
  db.selectFrom('webhook').selectAll().where('rehearsal', '=', rehearsal).orderBy('made_at').orderBy('id').execute()

/** Takes one of a house away; false when there is none of that id. */
export async function endWebhook(db: Kysely<Accounts>, rehearsal: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('webhook')
    .where('rehearsal', '=', rehearsal)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Has it told again of everything after an entry; false when there is none of that id. */
export async function replayWebhook(
  db: Kysely<Accounts>,
  { rehearsal, id, after }: Pick<Webhook, 'rehearsal' | 'id' | 'after'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('webhook')
    .set((is) => ({ after, round: is('round', '+', 1) }))
    .where('rehearsal', '=', rehearsal)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
