import type { Instant, LocalDate } from '@khoan-viec/domain/core'
import {
  type Delivery,
  type DeliveryState,
  hasEnded,
  type NoticeKind,
  type NoticeLine,
} from '@khoan-viec/domain/notice'
import type { Kysely, Selectable } from 'kysely'
import type { DeliveryTable, Notices, NoticeTable } from './notices.table.ts'

/** A way out to one person; each browser is one of its own, so that none is told again because another was not reached. */
export type Channel = 'MAIL' | 'WEBHOOK' | `PUSH/${string}`

/** The browser that a channel leads to. */
export const browserIn = (channel: Channel): string | undefined =>
  channel.startsWith(PUSH) ? channel.slice(PUSH.length) : undefined

export const channelTo = (browser: string): Channel => `${PUSH}${browser}`

const PUSH = 'PUSH/'

/** Of a kind of the domain; the day's digest; or the mail by which an address is confirmed. */
export type NoticeType = NoticeKind | 'DIGEST' | 'CONFIRM'

export type NewNotice = {
  readonly key: string
  readonly person: string
  readonly kind: NoticeType
  readonly day: LocalDate
  readonly at: Instant
  readonly lines: readonly NoticeLine[]
  readonly channels: readonly Channel[]
  readonly sendableFrom: Instant
}

export type Notice = Omit<NewNotice, 'channels' | 'sendableFrom'> & { readonly id: number }
export type DeliveryKey = { readonly notice: number; readonly channel: Channel }
type DeliveryRecord = Delivery & DeliveryKey & Pick<Selectable<DeliveryTable>, 'said' | 'sendable_from' | 'ended_at'>

/** Keeps what somebody is to be told, with its ways out; false when it was kept before. */
export async function keepNotice(db: Kysely<Notices>, notice: NewNotice): Promise<boolean> {
  const { channels: by, sendableFrom, lines, ...row } = notice
  const work = async (trx: Kysely<Notices>) => {
    const kept = await trx
      .insertInto('notice')
      .values({ ...row, lines: JSON.stringify(lines) })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!kept) return false
    if (by.length > 0)
      await trx
        .insertInto('delivery')
        .values(by.map((channel) => ({ ...fresh, notice: kept.id, channel, sendable_from: sendableFrom })))
        .execute()
    return true
  }
  return db.isTransaction ? await work(db) : await db.transaction().execute(work)
}

const fresh = { state: 'WAITING', attempt: 0, begun_at: null, ended_at: null, said: null, address_refused: 0 } as const

export async function findNotice(db: Kysely<Notices>, id: number): Promise<Notice | undefined> {
  const row = await db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst()
  return row && noticeOf(row)
}

/* oxlint-disable typescript/no-unsafe-type-assertion -- only words of the domain are kept */
const noticeOf = (row: Selectable<NoticeTable>): Notice => ({
  ...row,
  kind: row.kind as NoticeType,
  lines: JSON.parse(row.lines) as readonly NoticeLine[],
})

const deliveryOf = (row: Selectable<DeliveryTable>): DeliveryRecord => ({
  ...row,
  channel: row.channel as Channel,
  state: row.state as DeliveryState,
})
/* oxlint-enable typescript/no-unsafe-type-assertion */

const open = ['WAITING', 'BEGUN', 'HANDED_OVER'] as const satisfies readonly DeliveryState[]

/** Ends whatever is on its way as not known: who kept it may not know what became of it since. */
export async function doubtOpen(db: Kysely<Notices>, now: Instant): Promise<void> {
  await db.updateTable('delivery').set({ state: 'UNKNOWN', ended_at: now }).where('state', 'in', open).execute()
}

/** What is on its way, or to be sent by now. */
export async function listSendable(db: Kysely<Notices>, now: Instant): Promise<readonly DeliveryKey[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('state', 'in', open)
    .where('sendable_from', '<=', now)
    .orderBy('sendable_from')
    .orderBy('notice')
    .execute()
  return rows.map((row) => {
    const { notice, channel } = deliveryOf(row)
    return { notice, channel }
  })
}

export type Heard = { readonly said?: string; readonly addressRefused?: boolean }

/**
 * Moves a delivery from where it stands, if it stands there still when it is written: of two that would move it at once, one
 * sees what the other made of it. Answers where it stands now; undefined when `move` does not want it moved, or it is not there.
 */
export async function moveDelivery(
  db: Kysely<Notices>,
  { notice, channel }: DeliveryKey,
  {
    move,
    now,
    heard = {},
  }: { readonly move: (from: Delivery) => Delivery | undefined; readonly now: Instant; readonly heard?: Heard },
): Promise<Delivery | undefined> {
  for (;;) {
    const row = await db
      .selectFrom('delivery')
      .selectAll()
      .where('notice', '=', notice)
      .where('channel', '=', channel)
      .executeTakeFirst()
    const from = row && deliveryOf(row)
    const to = from && move(from)
    if (!to || (to.state === from.state && to.attempt === from.attempt)) return to
    const { numUpdatedRows } = await db
      .updateTable('delivery')
      .set({
        state: to.state,
        attempt: to.attempt,
        ...(to.state === 'BEGUN' ? { begun_at: now } : {}),
        ...(hasEnded(to) ? { ended_at: now } : {}),
        ...(heard.said === undefined ? {} : { said: heard.said }),
        ...(heard.addressRefused ? { address_refused: 1 } : {}),
      })
      .where('notice', '=', notice)
      .where('channel', '=', channel)
      .where('state', '=', from.state)
      .where('attempt', '=', from.attempt)
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 1) return to
  }
}
