import { fc } from '@fast-check/vitest'
import type { RecordRequest } from '@khoan-viec/domain/stream'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../schema/index.ts'
import { dialects, keepEntries, openTestDatabase } from '../testing/index.ts'
import { type EntrySearch, searchEntries, spokenIn } from './index.ts'
import { asked, entries, people, posts, units } from './testing.ts'

const lower = (text: string): string => text.toLowerCase()
const plain = (text: string): string => lower(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
/** Words between single blanks. */
const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `

const ENTRIES = 160
const drawn = entries(ENTRIES, 2026)
/** Each two of three words side by side, and all three, once in another order. */
const sideBySide = ['đất Quỳnh Vinh', 'Đất quỳnh, họ Quỳnh vinh', 'quynh-vinh đất Quỳnh', 'dat quynh vinh ho']
/** A stream of somebody who sees nothing of its unit any more. */
const OWN = drawn.find(({ stream }) => stream.startsWith('assessment/'))?.stream ?? drawn[0]?.stream ?? ''
const kept = [
  ...drawn,
  ...drawn.slice(0, sideBySide.length).map((entry, n) => ({
    ...entry,
    seq: ENTRIES + n + 1,
    requestId: `side-by-side-${n}`,
    event: { type: 'directed', text: sideBySide[n] },
  })),
]

describe.each(dialects)('the search on %s', (dialect) => {
  let opened: Awaited<ReturnType<typeof openTestDatabase>>
  beforeAll(async () => {
    opened = await openTestDatabase(dialect)
    await namePeople(opened.db)
    await opened.db.transaction().execute((trx) => keepEntries(trx, kept))
  })
  afterAll(() => opened[Symbol.asyncDispose]())

  test('finds exactly what a look at every entry finds, in the same order, page by page', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(asked, async ({ scope, question, descending, limit, offset }) => {
        const search = { scope, open: ['cycle'], besides: [OWN], ...question }
        const answer = await searchEntries(opened.db, search, { descending, limit, offset })
        const naive = lookAtAll(search, descending)
        expect(answer.ids).toEqual(naive.slice(offset, offset + limit))
        expect(answer).toMatchObject({ total: naive.length, isCut: false })
        found += naive.length
      }),
      { numRuns: 100, seed: 7 },
    )
    // Else the property would say that nothing is found where nothing is.
    expect(found).toBeGreaterThan(1_500)
  })

  test.each([
    ['"đất quỳnh vinh"', 2],
    ['“dat quynh vinh”', 2],
    ['dat-quynh-vinh-ho', 1],
    ['"vinh đất quỳnh"', 1],
    ['"quỳnh vinh đất vinh"', 0],
  ])('finds %s where the words stand side by side, and not where only each two do', async (text, count) => {
    const search = { scope: 'ALL', open: [], kinds: ['directed'], text } as const
    const answer = await searchEntries(opened.db, search, { descending: true, limit: 100, offset: 0 })
    expect(answer.ids).toEqual(lookAtAll(search, true))
    expect(answer.ids.filter((id) => id > ENTRIES)).toHaveLength(count)
  })
})

test.each(dialects)('thousands are counted to a limit on %s, and pages end there', async (dialect) => {
  await using opened = await openTestDatabase(dialect)
  const [first] = kept
  if (!first) throw new Error('there is no entry to copy')
  // The first three are the only ones with the word as it is typed without marks; every tenth is of a day long gone by.
  const many = Array.from({ length: 1_050 }, (_, n) => ({
    ...first,
    seq: n + 1,
    requestId: `many-${n}`,
    at: n % 10 === 0 ? '2021-05-31T17:00:00.000Z' : '2024-06-01T02:00:00.000Z',
    event: { type: 'directed', text: n < 3 ? 'dat ở' : 'đất ở' },
  }))
  await opened.db.transaction().execute((trx) => keepEntries(trx, many))
  const ask = (wish: Omit<EntrySearch, 'scope' | 'open'>, offset: number, descending = true) =>
    searchEntries(opened.db, { scope: 'ALL', open: [], ...wish }, { descending, limit: 5, offset })
  expect(await ask({ text: 'đất' }, 0)).toMatchObject({ total: 1_000, isCut: true })
  expect((await ask({ text: 'đất' }, 998)).ids).toEqual([52, 51])
  expect((await ask({ text: 'đất' }, 1_020)).ids).toEqual([])
  expect((await ask({ text: 'dat' }, 0)).ids).toEqual([3, 2, 1, 1_050, 1_049])
  expect((await ask({ text: 'dat' }, 4)).ids).toEqual([1_049, 1_048, 1_047, 1_046, 1_045])
  expect((await ask({ text: 'dat' }, 0, false)).ids).toEqual([1, 2, 3, 4, 5])
  expect(await ask({}, 1_020)).toMatchObject({ total: 1_050, isCut: false, ids: [30, 29, 28, 27, 26] })
  const longGone = { from: '2021-06-01', to: '2021-06-01' }
  expect(await ask(longGone, 0)).toMatchObject({ total: 105, ids: [1_041, 1_031, 1_021, 1_011, 1_001] })
  expect(await ask({ ...longGone, text: 'dat' }, 0)).toMatchObject({ total: 105, ids: [1, 1_041, 1_031, 1_021, 1_011] })
  expect(await ask({ from: '2021-06-02', to: '2024-05-31' }, 0)).toMatchObject({ total: 0, ids: [] })
  expect(await ask({ to: '2019-12-31', text: 'dat' }, 0)).toMatchObject({ total: 0, ids: [] })
})

async function namePeople(db: Kysely<Database>): Promise<void> {
  for (const { id, name, tenures } of people) {
    await db
      .insertInto('person')
      .values({ id, name, name_fold: plain(name) })
      .execute()
    for (const tenure of tenures)
      await db
        .insertInto('tenure')
        .values({ id: tenure, person: id, name, post: posts[tenure], unit: 'hm', valid_from: '2023-01-01' })
        .execute()
  }
  for (const { code, name } of units)
    await db
      .insertInto('unit')
      .values({
        code,
        name,
        name_fold: plain(name),
        kind: 'COMMUNE',
        collective: name,
        grp: 'x',
        valid_from: '2023-01-01',
      })
      .execute()
}

/** Every entry with its texts between single blanks, so that a look at it is a look for a part of a text. */
const read = () =>
  kept.map((entry, n) => {
    const texts = spokenIn({ kind: entry.event.type, event: entry.event })
    return {
      entry,
      id: n + 1,
      lower: texts.map((each) => spaced(lower(each))),
      plain: texts.map((each) => spaced(plain(each))),
    }
  })
type Seen = ReturnType<typeof read>[number]
const seen = read()

/** Numbers of the entries that fit, by looking at each: the index knows nothing of this. */
function lookAtAll(search: EntrySearch, descending: boolean): readonly number[] {
  const fitting = seen.filter(({ entry }) => isVisible(entry, search) && isAsked(entry, search))
  const ordered = descending ? fitting.toReversed() : fitting
  if (!search.text) return ordered.map(({ id }) => id)
  const tiered = ordered.map((each) => ({ id: each.id, tier: tierOf(each, search.text ?? '') }))
  return [0, 1, 2].flatMap((tier) => tiered.filter((each) => each.tier === tier).map(({ id }) => id))
}

const isVisible = ({ unit, stream }: RecordRequest, { scope, open, besides }: EntrySearch): boolean =>
  scope === 'ALL' ||
  (unit !== undefined && scope.units.includes(unit)) ||
  scope.tasks.some((id) => stream === `task/${id}`) ||
  open.some((kind) => stream.startsWith(`${kind}/`)) ||
  besides?.includes(stream) === true

function isAsked(entry: RecordRequest, { kinds, person, post, unit, stream, from, to, system }: EntrySearch): boolean {
  const day = entry.at.slice(0, 10)
  return (
    (!kinds?.length || kinds.includes(entry.event.type)) &&
    (person === undefined || entry.person === person) &&
    (post === undefined || entry.tenure?.post === post) &&
    (unit === undefined || entry.unit === unit) &&
    (stream === undefined || entry.stream === stream) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to) &&
    (system === undefined || system === (entry.person === undefined))
  )
}

function tierOf({ entry, ...texts }: Seen, text: string): number | undefined {
  const wanted = piecesOf(text.normalize('NFC'))
  const carry = (among: readonly string[], fold: (one: string) => string): boolean =>
    wanted.length > 0 && wanted.every((piece) => among.some((each) => each.includes(spaced(fold(piece)))))
  if (carry(texts.lower, lower)) return 0
  if (carry(texts.plain, plain)) return 1
  const names = [
    people.find(({ id }) => id === entry.person)?.name ?? '',
    units.find(({ code }) => code === entry.unit)?.name ?? '',
  ]
  return names.some((name) => carry([spaced(plain(name))], plain)) || entry.stream === text ? 2 : undefined
}

/** What was typed, cut where people cut it, by hand. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const match of text.matchAll(/"[^"]*"|“[^”]*”|\S+/g)) if (/[\p{L}\p{N}]/u.test(match[0])) pieces.push(match[0])
  return pieces
}
