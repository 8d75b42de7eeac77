import { begin, handOver, hear, type NoticeLine } from '@khoan-viec/domain/notice'
import { describe, expect, test } from 'vitest'
import { dialects, openTestNotices } from '../testing/index.ts'
import {
  countNotices,
  findNotice,
  forgetNotices,
  keepNotice,
  listFailed,
  listNoticesOf,
  listSendable,
  listTold,
  moveDelivery,
  type NewNotice,
} from './index.ts'

const NOW = '2026-03-10T02:00:00.000Z'
const mail = { repeatable: false }
const line = (id: string): NoticeLine => ({ id, kind: 'CONTRACT', what: 'sign', stream: `task/${id}` })
const notice = (part: Partial<NewNotice> = {}): NewNotice => ({
  key: 'k1',
  person: 'p1',
  kind: 'DIGEST',
  day: '2026-03-10',
  at: NOW,
  lines: [line('a')],
  channels: ['MAIL'],
  sendableFrom: NOW,
  ...part,
})

describe.each(dialects)('the outbox on %s', (dialect) => {
  test('keeps a notice once, by its key, and shows it to whom it is for', async () => {
    await using opened = await openTestNotices(dialect)
    const { db } = opened
    expect(await keepNotice(db, notice())).toBe(true)
    expect(await keepNotice(db, notice({ lines: [line('b')] }))).toBe(false)
    expect(await listSendable(db, '2026-03-10T01:59:59.000Z')).toEqual([])
    const [key] = await listSendable(db, NOW)
    expect(key?.channel).toBe('MAIL')
    expect(await findNotice(db, key?.notice ?? 0)).toMatchObject({ person: 'p1', lines: [line('a')] })
    expect(await listNoticesOf(db, 'p1', 10)).toMatchObject([{ deliveries: [{ channel: 'MAIL', state: 'WAITING' }] }])
    expect(await listNoticesOf(db, 'p2', 10)).toEqual([])
    expect(await countNotices(db, 'p1', 0)).toBe(1)
  })

  test('of two that would hand the same over, one does', async () => {
    await using opened = await openTestNotices(dialect)
    const { db } = opened
    await keepNotice(db, notice())
    const key = { notice: (await listSendable(db, NOW))[0]?.notice ?? 0, channel: 'MAIL' } as const
    const begun = await moveDelivery(db, key, { move: (from) => begin(from, mail), now: NOW })
    expect(begun).toEqual({ state: 'BEGUN', attempt: 1 })
    const both = await Promise.all(
      [1, 2].map(() => moveDelivery(db, key, { move: (from) => handOver(from, 1), now: NOW })),
    )
    expect(both.filter((each) => each !== undefined)).toHaveLength(1)
    // Whoever begins again finds it handed over, and nobody heard what became of it.
    const again = await moveDelivery(db, key, { move: (from) => begin(from, mail), now: NOW })
    expect(again?.state).toBe('UNKNOWN')
    expect(await listSendable(db, NOW)).toEqual([])
    expect(await listFailed(db)).toMatchObject([{ person: 'p1', channel: 'MAIL', state: 'UNKNOWN' }])
    // It did arrive, says a late answer.
    await moveDelivery(db, key, {
      move: (from) => hear(from, 1, 'ACCEPTED', mail),
      now: NOW,
      heard: { said: '250 ok' },
    })
    expect(await listFailed(db)).toEqual([])
    // What came to a later one is what counts, and of another person says nothing.
    for (const [n, person] of ['p2', 'p2', 'p3'].entries()) {
      await keepNotice(db, notice({ key: `later${n}`, person }))
      const [next] = await listSendable(db, NOW)
      const later = { notice: next?.notice ?? 0, channel: 'MAIL' } as const
      await moveDelivery(db, later, { move: (from) => begin(from, mail), now: NOW })
      const answer = n === 1 ? 'ACCEPTED' : 'NEVER'
      await moveDelivery(db, later, { move: (from) => hear(from, 1, answer, mail), now: NOW })
    }
    expect(await listFailed(db)).toMatchObject([{ person: 'p3', state: 'REFUSED' }])
  })

  test('what perhaps did not arrive was not told; what the product alone shows was', async () => {
    await using opened = await openTestNotices(dialect)
    const { db } = opened
    await keepNotice(db, notice())
    await keepNotice(db, notice({ key: 'k2', kind: 'DIRECTION', lines: [line('b')], channels: [] }))
    expect([...(await listTold(db, 'p1')).ids].toSorted()).toEqual(['a', 'b'])
    const key = { notice: (await listSendable(db, NOW))[0]?.notice ?? 0, channel: 'MAIL' } as const
    await moveDelivery(db, key, { move: (from) => begin(from, mail), now: NOW })
    const heard = { said: '550 no such user', addressRefused: true }
    await moveDelivery(db, key, { move: (from) => hear(from, 1, 'NEVER', mail), now: NOW, heard })
    expect(await listTold(db, 'p1')).toEqual({ ids: new Set(['b']), since: NOW })
    expect(await listFailed(db)).toMatchObject([{ said: '550 no such user', addressRefused: true }])
  })

  test('what is old is forgotten, but nothing that is still on its way', async () => {
    await using opened = await openTestNotices(dialect)
    const { db } = opened
    await keepNotice(db, notice())
    await keepNotice(db, notice({ key: 'k2', channels: [] }))
    await forgetNotices(db, '2026-06-01T00:00:00.000Z')
    expect(await listNoticesOf(db, 'p1', 10)).toMatchObject([{ deliveries: [{ state: 'WAITING' }] }])
  })
})
