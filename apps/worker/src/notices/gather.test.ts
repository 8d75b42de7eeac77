import { join } from 'node:path'
import { saveAccountAct } from '@khoan-viec/db/accounts'
import { alarmPlace, raiseAlarm } from '@khoan-viec/db/alarm'
import { findNotice, listNoticesOf, listSendable } from '@khoan-viec/db/notice'
import { keepEntries } from '@khoan-viec/db/testing'
import { raiseTrouble } from '@khoan-viec/db/trouble'
import { dayOf, plusDays } from '@khoan-viec/domain/calendar'
import { hourOf, type NoticeKind, type Pace } from '@khoan-viec/domain/notice'
import { inProgress } from '@khoan-viec/domain/task/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { composeMessage } from './compose.ts'
import { gatherAtOnce } from './gather-at-once.ts'
import { gatherConfirmations } from './gather-confirmations.ts'
import { gatherDigests } from './gather-digests.ts'
import type { Gathering } from './gathering.ts'
import { openTelling } from './open-telling.ts'
import { openToldHouse } from './testing/told-house.ts'

const DAY = '2026-03-10'
const NIGHT = hourOf(DAY, 5)
const MORNING = hourOf(DAY, 8)
const WORDS = 'Nội dung chỉ đạo mật của Thường trực'
const story = inProgress().task
/** Of the first person's unit. */
const task = { ...story, id: 't1', unit: 'u1', registration: { ...story.registration, title: 'Cấp giấy chứng nhận' } }
const STREAM = `task/${task.id}`

let house: Awaited<ReturnType<typeof openToldHouse>>
let gathering: Gathering
beforeEach(async () => {
  house = await openToldHouse(3)
  const { db, notices, accounts, folder, house: id } = house
  const server = { host: '127.0.0.1', port: 1, secure: false, from: 'khoan-viec@example.test' }
  const ways = {
    origin: 'https://kv.example.test',
    mail: server,
    push: { contact: 'mailto:a@example.test', networks: [] },
  }
  gathering = { db, notices, accounts, folder, house: id, ways }
})
afterEach(() => house[Symbol.asyncDispose]())

/** Something awaits the first person because of the task, with an entry that made it so. */
async function awaits(kind: string, due: string | null, about: object = {}) {
  const { db } = house
  const stream = { id: STREAM, kind: 'task', cycle: 'c1', unit: 'u1', seq: 1, next_due: null, final: 0 }
  await db
    .insertInto('stream')
    .values({ ...stream, state: JSON.stringify(task) })
    .onConflict((is) => is.doNothing())
    .execute()
  const { n } = await db
    .selectFrom('todo')
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const row = {
    stream: STREAM,
    n,
    cycle: 'c1',
    kind,
    person: 'p1',
    post: null,
    unit: null,
    due,
    about: JSON.stringify(about),
  }
  await db.insertInto('todo').values(row).execute()
  await db.transaction().execute((trx) =>
    keepEntries(trx, [
      {
        stream: STREAM,
        seq: n + 1,
        cycle: 'c1',
        event: { type: 'directed' },
        at: MORNING,
        requestId: `r${n}`,
        commandHash: 'a'.repeat(64),
        workflowId: STREAM,
        runId: 'run',
      },
    ]),
  )
}

const toldTo = async (person: string) => (await listNoticesOf(house.notices, person, 20)).map(({ kind }) => kind)
const pace = (person: string, kind: NoticeKind, chosen: Pace) =>
  house.choose(person, (before) => ({ ...before, paces: { ...before.paces, [kind]: chosen } }))

test('one digest a day, at the hour chosen, for whom there is something to tell', async () => {
  await awaits('sign', plusDays(DAY, 5))
  expect(await gatherDigests(gathering, NIGHT)).toBe(0)
  expect(await gatherDigests(gathering, MORNING)).toBe(3)
  expect(await gatherDigests(gathering, hourOf(DAY, 9))).toBe(0)
  expect(await toldTo('p1')).toEqual(['DIGEST'])
  expect(await toldTo('p2')).toEqual([])
  // The next day there is nothing new, and no date of which one is reminded.
  expect(await gatherDigests(gathering, hourOf(plusDays(DAY, 1), 8))).toBe(3)
  expect(await toldTo('p1')).toEqual(['DIGEST'])
})

test('what cannot wait is told at once and once; what was there before is left to the digest', async () => {
  await awaits('answer-direction', null, { id: 'd0', text: WORDS })
  await gatherAtOnce(gathering, MORNING)
  expect(await toldTo('p1')).toEqual([])
  await awaits('answer-direction', null, { id: 'd1', text: WORDS })
  await awaits('report', plusDays(DAY, 30))
  await gatherAtOnce(gathering, MORNING)
  await gatherAtOnce(gathering, MORNING)
  const told = await listNoticesOf(house.notices, 'p1', 20)
  // Both directions: neither was told by any digest yet.
  expect(told.map(({ kind }) => kind)).toEqual(['DIRECTION', 'DIRECTION'])
  expect(told[0]?.deliveries).toMatchObject([{ channel: 'MAIL', state: 'WAITING' }])
  expect(await toldTo('p2')).toEqual([])
})

test('a kind that is muted is told neither at once nor in the digest', async () => {
  await gatherAtOnce(gathering, MORNING)
  await pace('p1', 'DIRECTION', 'NEVER')
  await awaits('answer-direction', null, { id: 'd1', text: WORDS })
  await gatherAtOnce(gathering, MORNING)
  await gatherDigests(gathering, MORNING)
  expect(await toldTo('p1')).toEqual([])
})

test('a mail says the task’s title and the way there, and nothing of what was written', async () => {
  await gatherAtOnce(gathering, MORNING)
  await awaits('answer-direction', plusDays(DAY, 1), { id: 'd1', text: WORDS })
  await gatherAtOnce(gathering, MORNING)
  const [key] = await listSendable(house.notices, MORNING)
  const notice = await findNotice(house.notices, key?.notice ?? 0)
  if (!notice) throw new Error('nothing was told')
  const message = await composeMessage(gathering, notice, MORNING)
  expect(message?.subject).toBe('Trả lời ý kiến chỉ đạo: Cấp giấy chứng nhận (hạn 11/03/2026)')
  expect(message?.text).toContain('https://kv.example.test/tasks/t1')
  expect(JSON.stringify([message, notice])).not.toContain(WORDS)
  // To whom it may not be read the title is not said, though it awaits him.
  await house.db.updateTable('tenure').set({ unit: 'u2' }).where('person', '=', 'p1').execute()
  const stranger = await composeMessage(gathering, notice, MORNING)
  expect(stranger?.text).not.toContain('Cấp giấy')
  // What was done meanwhile is told no more.
  await house.db.deleteFrom('todo').execute()
  expect(await composeMessage(gathering, notice, MORNING)).toBeUndefined()
})

test('an alarm reaches those who look after the system, at night as well, and nobody else', async () => {
  await house.choose('p2', (before) => ({ ...before, quiet: { from: 0, until: 6 } }))
  await house.db.updateTable('tenure').set({ post: 'SECRETARIAT' }).where('person', '=', 'p2').execute()
  await pace('p2', 'ALARM', 'NEVER')
  await raiseAlarm(alarmPlace(house.folder), { at: NIGHT, day: DAY, fault: { code: 'check-broken', because: 'x' } })
  await gatherAtOnce(gathering, NIGHT)
  await gatherAtOnce(gathering, NIGHT)
  expect(await toldTo('p2')).toEqual(['ALARM'])
  await raiseTrouble(join(house.folder, '..', '..'), { at: NIGHT, check: 'disk', code: 'disk-low', where: {} })
  await gatherAtOnce(gathering, NIGHT)
  expect(await toldTo('p2')).toEqual(['ALARM', 'ALARM'])
  expect(await toldTo('p1')).toEqual([])
  expect(await listSendable(house.notices, NIGHT)).toHaveLength(2)
})

test('what happens to an account is told to its owner, whoever did it', async () => {
  await gatherAtOnce(gathering, NIGHT)
  await saveAccountAct(house.accounts, { at: NIGHT, by: 'p2', person: 'p3', act: 'RECOVERY_BEGUN' })
  await saveAccountAct(house.accounts, { at: NIGHT, by: 'p3', person: 'p3', act: 'SESSIONS_ENDED' })
  await gatherAtOnce(gathering, NIGHT)
  expect(await toldTo('p3')).toEqual(['ACCOUNT'])
  expect(await toldTo('p2')).toEqual([])
})

test('an address that nobody has confirmed is written to once, for that; a refused one not again', async () => {
  const mail = { address: 'new@example.test', givenAt: NIGHT }
  await house.choose('p1', (before) => ({ ...before, mail }))
  await gatherConfirmations(gathering, MORNING)
  await gatherConfirmations(gathering, MORNING)
  const [confirm, ...others] = await listSendable(house.notices, MORNING)
  expect(others).toEqual([])
  const notice = await findNotice(house.notices, confirm?.notice ?? 0)
  expect(notice && (await composeMessage(gathering, notice, MORNING))?.link).toMatch(/\/notices#confirm=[\w-]{43}$/)
  await awaits('sign', plusDays(DAY, 5))
  await gatherDigests(gathering, MORNING)
  expect((await listNoticesOf(house.notices, 'p1', 5))[0]?.deliveries).toEqual([])
})

test('a rehearsal has no way out, whatever is set', async () => {
  expect(await openTelling(house.db, '/data/rehearsals/any', gathering.ways)).toBeUndefined()
  expect(dayOf(MORNING)).toBe(DAY)
})
