import { type NoticeSettings, usualSettings } from '@khoan-viec/domain/notice'
import type { Kysely, Selectable } from 'kysely'
import type { Accounts } from './accounts.ts'
import type { Owner } from './drafts.queries.ts'
import type { NoticeSettingsTable } from './notice-settings.table.ts'

/** How somebody wants to be told, and where to. `confirmedAt` absent: nobody knows yet that the address is the person's. */
export type ToldHow = NoticeSettings & {
  readonly person: string
  readonly language: 'vi' | 'en'
  readonly mail?: { readonly address: string; readonly givenAt: string; readonly confirmedAt?: string }
  readonly contact?: string
  readonly seen: number
}

/** Of whoever has chosen nothing yet. */
export const toldAsUsual = (person: string): ToldHow => ({ ...usualSettings, person, language: 'vi', seen: 0 })

function toldHow(row: Selectable<NoticeSettingsTable>): ToldHow {
  const { mail, mail_given_at: givenAt, mail_confirmed_at: confirmedAt } = row
  return {
    person: row.person,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what was parsed is kept
    paces: JSON.parse(row.paces) as NoticeSettings['paces'],
    digestHour: row.digest_hour,
    quiet: { from: row.quiet_from, until: row.quiet_until },
    language: row.language === 'en' ? 'en' : 'vi',
    ...(mail !== null && givenAt !== null
      ? { mail: { address: mail, givenAt, ...(confirmedAt === null ? {} : { confirmedAt }) } }
      : {}),
    ...(row.contact === null ? {} : { contact: row.contact }),
    seen: row.seen,
  }
}

export async function findToldHow(db: Kysely<Accounts>, { rehearsal, person }: Owner): Promise<ToldHow> {
  const row = await db
    .selectFrom('notice_settings')
    .selectAll()
    .where('rehearsal', '=', rehearsal)
    .where('person', '=', person)
    .executeTakeFirst()
  return row ? toldHow(row) : toldAsUsual(person)
}

/** Of everybody in a house who has chosen anything. */
export async function listToldHow(db: Kysely<Accounts>, rehearsal: string): Promise<readonly ToldHow[]> {
  const rows = await db.selectFrom('notice_settings').selectAll().where('rehearsal', '=', rehearsal).execute()
  return rows.map(toldHow)
}

/** Keeps what was chosen, and leaves the rest as it was. */
export async function saveToldHow(
  db: Kysely<Accounts>,
  { rehearsal, person }: Owner,
  change: (before: ToldHow) => ToldHow,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { paces, digestHour, quiet, language, mail, contact, seen } = change(
      await findToldHow(trx, { rehearsal, person }),
    )
    const values = {
      paces: JSON.stringify(paces),
      digest_hour: digestHour,
      quiet_from: quiet.from,
      quiet_until: quiet.until,
      language,
      mail: mail?.address ?? null,
      mail_given_at: mail?.givenAt ?? null,
      mail_confirmed_at: mail?.confirmedAt ?? null,
      contact: contact ?? null,
      seen,
    }
    await trx
      .insertInto('notice_settings')
      .values({ rehearsal, person, ...values })
      .onConflict((conflict) => conflict.columns(['rehearsal', 'person']).doUpdateSet(values))
      .execute()
  })
}
