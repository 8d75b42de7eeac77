import type { listTitles } from '@khoan-viec/db/task'
import { fold } from '@khoan-viec/domain/core'
import type { TaskStatus } from '@khoan-viec/domain/task'
import type { SimilarTask } from '@khoan-viec/protocol/task'

const MOST = 8
const LEAST_SHARE = 0.34
const SHORTEST_WORD_CHARS = 2

type Title = Awaited<ReturnType<typeof listTitles>>[number]

export type Known = {
  /** The reader may open it. */
  readonly isReadable: (row: Title) => boolean
  /** Anybody may know of it, though not open it: it stands on a board. */
  readonly published: ReadonlySet<string>
}

/** Tasks whose titles share most words with what is being written, without diacritics, the nearest first. */
export function findSimilar(
  titles: readonly Title[],
  text: string,
  { isReadable, published }: Known,
): readonly SimilarTask[] {
  const wanted = wordsOf(fold(text))
  return titles
    .map((row) => ({ row, share: shareOf(wanted, wordsOf(row.title_fold)), readable: isReadable(row) }))
    .filter(({ row, share, readable }) => share >= LEAST_SHARE && (readable || published.has(row.id)))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, MOST)
    .map(({ row, readable }) => ({
      id: row.id,
      title: row.title,
      unit: { code: row.unit, name: row.unit_name },
      cycle: row.cycle,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the projection writes only words of the domain
      status: row.status as TaskStatus,
      readable,
    }))
}

const wordsOf = (folded: string): ReadonlySet<string> =>
  new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= SHORTEST_WORD_CHARS))

/** Words in common over the words of both (Dice): 1 for the same words, 0 for none shared. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size)
}
