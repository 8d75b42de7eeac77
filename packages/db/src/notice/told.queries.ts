import type { Instant } from '@khoan-viec/domain/core'
import type { DeliveryState, NoticeLine } from '@khoan-viec/domain/notice'
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Notices } from './notices.table.ts'
import { browserIn, type Channel, channelTo } from './outbox.queries.ts'

const failed = ['REFUSED', 'UNKNOWN', 'GIVEN_UP'] as const satisfies readonly DeliveryState[]

/**
 * What somebody was told of last: by the last digest, and at once since. What perhaps, or surely, did not arrive by any way
 * out is not among it, so that the next digest tells it again. `since`: when that digest was made.
 */
export async function listTold(
  db: Kysely<Notices>,
  person: string,
): Promise<{ readonly ids: ReadonlySet<string>; readonly since?: Instant }> {
  const last = await db
    .selectFrom('notice')
    .select(['id', 'at'])
    .where('person', '=', person)
    .where('kind', '=', 'DIGEST')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('notice')
    .select('lines')
    .where('person', '=', person)
    .where('kind', '<>', 'CONFIRM')
    .where('id', '>=', last?.id ?? 0)
    .where((is) => is.or([is.not(is.exists(waysOf(is))), is.exists(waysOf(is).where('state', 'not in', failed))]))
    .execute()
  const ids = new Set(rows.flatMap(({ lines }) => linesIn(lines).map(({ id }) => id)))
  return last ? { ids, since: last.at } : { ids }
}

const waysOf = (is: ExpressionBuilder<Notices, 'notice'>) =>
  is.selectFrom('delivery').select('delivery.notice').whereRef('delivery.notice', '=', 'notice.id')

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only lines are kept there
const linesIn = (text: string) => JSON.parse(text) as readonly NoticeLine[]

/** How far everything of a name was looked through; undefined before the first time. */
export const findGathered = async (db: Kysely<Notices>, name: string): Promise<number | undefined> =>
  (await db.selectFrom('gathered').select('until').where('name', '=', name).executeTakeFirst())?.until

export async function saveGathered(db: Kysely<Notices>, name: string, until: number): Promise<void> {
  await db
    .insertInto('gathered')
    .values({ name, until })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ until }))
    .execute()
}

/** Forgets what people were told before a moment; what is still on its way stays. */
export async function forgetNotices(db: Kysely<Notices>, before: Instant): Promise<void> {
  await db
    .deleteFrom('notice')
    .where('at', '<', before)
    .where((is) => is.not(is.exists(waysOf(is).where('ended_at', 'is', null))))
    .execute()
}

/** Of everybody whose address a mail server does not know: when it last said so. */
export async function listRefusedAddresses(db: Kysely<Notices>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('notice', 'notice.id', 'delivery.notice')
    .select(['notice.person', (is) => is.fn.max('ended_at').as('at')])
    .where('state', '=', 'REFUSED' satisfies DeliveryState)
    .where('channel', '=', 'MAIL')
    .where('address_refused', '=', 1)
    .groupBy('notice.person')
    .execute()
  return new Map(rows.map(({ person, at }) => [person, at ?? '']))
}

/** Every browser of which its push service has said that it is there no more. */
export async function listGone(db: Kysely<Notices>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('delivery')
    .select('channel')
    .distinct()
    .where('state', '=', 'REFUSED' satisfies DeliveryState)
    .where('channel', 'like', channelTo('%'))
    .where('address_refused', '=', 1)
    .execute()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only channels are kept there
  return new Set(rows.map(({ channel }) => browserIn(channel as Channel) ?? ''))
}

/** Every name of a beginning that was looked through, and how far. */
export async function listGathered(db: Kysely<Notices>, beginning: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('gathered').selectAll().where('name', 'like', `${beginning}%`).execute()
  return new Map(rows.map(({ name, until }) => [name, until]))
}
