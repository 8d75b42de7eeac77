import type { Kysely } from 'kysely'
import { containing } from '../paging/index.ts'
import type { Database } from '../schema/index.ts'
import { marked } from './marks.ts'
import type { Query } from './query.ts'
import { carries, type Phrase } from './words.ts'

/** A name that more than so many bear chooses nobody: whoever is meant is picked from the list of people or units. */
const BEARERS_MOST = 200

const STREAM = /^[a-z]+\/\S+$/

/**
 * By which marks entries are found because of whom they are from or what they are about: people and units that are named
 * so today, and the stream with that name.
 */
export async function findNamed(
  db: Kysely<Database>,
  text: string,
  phrases: readonly Phrase[],
): Promise<readonly Query[]> {
  const longest = longestWord(phrases)
  const stream = STREAM.test(text) ? [marked('stream', text)] : []
  if (longest === '') return stream
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('name_fold', 'like', containing(longest))
    .execute()
  const units = await db
    .selectFrom('unit')
    .select(['code', 'name'])
    .distinct()
    .where('name_fold', 'like', containing(longest))
    .execute()
  const bearers = [
    ...people.filter(({ name }) => carries(name, phrases)).map(({ id }) => marked('person', id)),
    ...new Set(units.filter(({ name }) => carries(name, phrases)).map(({ code }) => marked('unit', code))),
  ]
  return bearers.length > BEARERS_MOST ? stream : [...bearers, ...stream]
}

const longestWord = (phrases: readonly Phrase[]): string =>
  phrases.flat().reduce((longest, { plain }) => (plain.length > longest.length ? plain : longest), '')
