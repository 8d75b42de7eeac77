import { type DeliveryState, type NoticeLine } from '@khoan-viec/domain/notice'
import type { Kysely } from 'kysely'
import type { Notices } from './notices.table.ts'
import type { Channel, NoticeType } from './outbox.queries.ts'

/** A notice as its person sees it, with what became of it on each way out. */
export type ShownNotice = {
  readonly id: number
  readonly kind: NoticeType
  readonly at: string
  readonly day: string
  readonly lines: readonly NoticeLine[]
  readonly deliveries: readonly ShownDelivery[]
}
export type ShownDelivery = {
  readonly channel: Channel
  readonly state: DeliveryState
  readonly said: string | null
  readonly at: string | null
}

/** What somebody was told, the newest first. */
export async function listNoticesOf(
  db: Kysely<Notices>,
  person: string,
  most: number,
): Promise<readonly ShownNotice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('person', '=', person)
    .where('kind', '<>', 'CONFIRM')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  if (rows.length === 0) return []
  const ways = await db
    .selectFrom('delivery')
    .selectAll()
    .where(
      'notice',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('channel')
    .execute()
  /* oxlint-disable typescript/no-unsafe-type-assertion -- only words of the domain are kept */
  return rows.map(({ id, kind, at, day, lines }) => ({
    id,
    kind: kind as NoticeType,
    at,
    day,
    lines: JSON.parse(lines) as readonly NoticeLine[],
    deliveries: ways
      .filter(({ notice }) => notice === id)
      .map((way) => ({
        channel: way.channel as Channel,
        state: way.state as DeliveryState,
        said: way.said,
        at: way.ended_at,
      })),
  }))
  /* oxlint-enable typescript/no-unsafe-type-assertion */
}

/** How much somebody was told after a notice that he has seen. */
export async function countNotices(db: Kysely<Notices>, person: string, after: number): Promise<number> {
  const found = await db
    .selectFrom('notice')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('person', '=', person)
    .where('kind', '<>', 'CONFIRM')
    .where('id', '>', after)
    .executeTakeFirst()
  return Number(found?.n ?? 0)
}

/** The last notice there is; 0: none. */
export async function findLastNotice(db: Kysely<Notices>, person: string): Promise<number> {
  const found = await db
    .selectFrom('notice')
    .select((is) => is.fn.max('id').as('id'))
    .where('person', '=', person)
    .executeTakeFirst()
  return found?.id ?? 0
}

export type FailedDelivery = {
  readonly person: string
  readonly channel: Channel
  readonly state: DeliveryState
  readonly said: string | null
  readonly at: string
  readonly addressRefused: boolean
}

const notReached = ['REFUSED', 'UNKNOWN', 'GIVEN_UP'] as const satisfies readonly DeliveryState[]
const heardOf = [...notReached, 'SENT'] as const satisfies readonly DeliveryState[]

/** The last delivery to each person and channel of which anything was heard, where that was no good end; the newest first. */
export async function listFailed(db: Kysely<Notices>): Promise<readonly FailedDelivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('notice', 'notice.id', 'delivery.notice')
    .select(['notice.person', 'channel', 'state', 'said', 'ended_at', 'address_refused'])
    .where('state', 'in', notReached)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('notice as later')
            .innerJoin('delivery as its', 'its.notice', 'later.id')
            .select('later.id')
            .whereRef('later.person', '=', 'notice.person')
            .whereRef('later.id', '>', 'notice.id')
            .whereRef('its.channel', '=', 'delivery.channel')
            .where('its.state', 'in', heardOf),
        ),
      ),
    )
    .orderBy('ended_at', 'desc')
    .orderBy('notice.id', 'desc')
    .execute()
  /* oxlint-disable typescript/no-unsafe-type-assertion -- only words of the domain are kept */
  return rows.map(({ person, channel, state, said, ended_at: at, address_refused: refused }) => ({
    person,
    channel: channel as Channel,
    state: state as DeliveryState,
    said,
    at: at ?? '',
    addressRefused: refused === 1,
  }))
  /* oxlint-enable typescript/no-unsafe-type-assertion */
}
