import type { LocalDate } from '@khoan-viec/domain/core'
import type { Kysely } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Scope } from '../task/index.ts'
import { daysFrom } from './days.ts'
import { marked } from './marks.ts'
import { findNamed } from './named.ts'
import { all, any, but, type Query } from './query.ts'
import { folded, spelled } from './terms.ts'
import { wordsIndexOf } from './words-index-of.ts'
import type { Asked } from './words-index.ts'
import { type Phrase, phrasesIn } from './words.ts'

export type EntrySearch = {
  readonly scope: Scope
  /** Kinds of stream that stand above the units and that this reader may see. */
  readonly open: readonly string[]
  /** Streams that this reader may see wherever they stand: his own. */
  readonly besides?: readonly string[] | undefined
  readonly text?: string | undefined
  readonly kinds?: readonly string[] | undefined
  readonly person?: string | undefined
  readonly post?: string | undefined
  readonly unit?: string | undefined
  readonly stream?: string | undefined
  /** Virtual days, both included. */
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly system?: boolean | undefined
}

export type SearchPage = { readonly descending: boolean; readonly limit: number; readonly offset: number }

/** Counted and turned over no further: who has found so many narrows the question. With words each one costs more. */
const FOUND_MOST = 10_000
const FOUND_MOST_BY_WORDS = 1_000

export type FoundEntries = {
  /** Ids of the page: those with the words as typed, then those with them marks aside, then those of whom or what is named so. */
  readonly ids: readonly number[]
  /** In all pages: 10,000 at most, 1,000 where words are looked for. */
  readonly total: number
  /** There are more than that. */
  readonly isCut: boolean
  /** What was looked for. */
  readonly phrases: readonly Phrase[]
}

/** Entries within the scope that fit all that is asked. */
export async function searchEntries(
  db: Kysely<Database>,
  search: EntrySearch,
  { descending, limit, offset }: SearchPage,
): Promise<FoundEntries> {
  const index = wordsIndexOf(db)
  const phrases = phrasesIn(search.text ?? '')
  const { tiers, whole } = await plan(db, search, phrases)
  const most = search.text ? FOUND_MOST_BY_WORDS : FOUND_MOST
  const counted = await index.count(db, whole, most + 1)
  const total = Math.min(counted, most)
  const ids: number[] = []
  const reached = Math.max(0, Math.min(limit, total - offset))
  let skip = offset
  for (const tier of tiers) {
    if (ids.length >= reached) break
    const found = await index.find(db, tier, {
      descending,
      limit: reached - ids.length,
      offset: skip,
      few: counted <= most,
    })
    ids.push(...found)
    // Where nothing is found, all of this tier stood on earlier pages.
    skip = found.length > 0 || skip === 0 ? 0 : skip - (await index.count(db, tier, skip))
  }
  return { ids, total, isCut: counted > most, phrases }
}

/** What is asked for in the order in which it is shown, and all of it together. */
async function plan(
  db: Kysely<Database>,
  search: EntrySearch,
  phrases: readonly Phrase[],
): Promise<{ readonly tiers: readonly Asked[]; readonly whole: Asked }> {
  const { from, to } = search
  const days = from === undefined && to === undefined ? undefined : daysFrom(from, to)
  const wishes = wishesOf(search)
  const [first, ...others] = wishes
  if (!search.text) {
    const whole = { query: first && all(first, ...others), days }
    return { tiers: [whole], whole }
  }
  const exact = spelled(phrases)
  const plain = folded(phrases)
  const named = await findNamed(db, search.text, phrases)
  const queries = [
    all(exact, ...wishes),
    but(all(plain, ...wishes), exact),
    ...(named.length > 0 ? [but(all(any(named), ...wishes), plain)] : []),
  ]
  return {
    tiers: queries.map((query) => ({ query, days })),
    whole: { query: all(any([plain, ...named]), ...wishes), days },
  }
}

/** All that it has to fit besides its words and its day. */
function wishesOf(search: EntrySearch): readonly Query[] {
  const { scope, open, besides, kinds, person, post, unit, stream, system } = search
  const wishes: readonly (Query | false | 0 | undefined)[] = [
    scope !== 'ALL' && visible(scope, open, besides),
    kinds?.length && any(kinds.map((kind) => marked('kind', kind))),
    person !== undefined && marked('person', person),
    post !== undefined && marked('post', post),
    unit !== undefined && marked('unit', unit),
    stream !== undefined && marked('stream', stream),
    system !== undefined && marked('actor', system ? 'system' : 'person'),
  ]
  return wishes.filter((wish) => typeof wish === 'object')
}

const visible = (
  { units, tasks }: Exclude<Scope, 'ALL'>,
  open: readonly string[],
  besides: readonly string[] = [],
): Query =>
  any([
    ...units.map((unit) => marked('unit', unit)),
    ...tasks.map((id) => marked('stream', `task/${id}`)),
    ...open.map((kind) => marked('streamKind', kind)),
    ...besides.map((stream) => marked('stream', stream)),
  ])
