import type { Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'

export type Owner = { readonly rehearsal: string; readonly person: string }
export type DraftRecord = Selectable<Accounts['draft']>

/** Most drafts one person may keep: nobody writes more, and a fault that did would fill the disk. */
export const draftsMost = 100

export const listDrafts = (db: Kysely<Accounts>, owner: Owner): Promise<readonly DraftRecord[]> =>
  drafts(db, owner).orderBy('updated_at', 'desc').execute()

export const findDraft = (db: Kysely<Accounts>, owner: Owner, id: string): Promise<DraftRecord | undefined> =>
  drafts(db, owner).where('id', '=', id).executeTakeFirst()

/** Keeps the draft as it is now; false when the person keeps too many already. */
export async function saveDraft(db: Kysely<Accounts>, draft: DraftRecord): Promise<boolean> {
  const known = await findDraft(db, draft, draft.id)
  if (!known && (await listDrafts(db, draft)).length >= draftsMost) return false
  const { kind, unit, body, updated_at } = draft
  await db
    .insertInto('draft')
    .values(draft)
    .onConflict((conflict) =>
      conflict.columns(['rehearsal', 'person', 'id']).doUpdateSet({ kind, unit, body, updated_at }),
    )
    .execute()
  return true
}

export async function removeDraft(db: Kysely<Accounts>, { rehearsal, person }: Owner, id: string): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .where('id', '=', id)
    .execute()
}

const drafts = (db: Kysely<Accounts>, { rehearsal, person }: Owner) =>
  db.selectFrom('draft').selectAll().where('rehearsal', '=', rehearsal).where('person', '=', person)
