import { listCycles } from '@khoan-viec/db/stream'
import type { Board, Cycle } from '@khoan-viec/domain/cycle'
import type { BoardContent, BoardRow } from '@khoan-viec/protocol/board'
import type { House } from '../house/index.ts'
import { readPaper } from '../paper/index.ts'

export type Published = { readonly cycle: Cycle; readonly board: Board }

/** Every board ever published in the house, the newest first. */
export async function listBoards(house: House): Promise<readonly Published[]> {
  const cycles = await listCycles<Cycle>(house.db)
  return cycles
    .flatMap((cycle) => cycle.boards.map((board) => ({ cycle, board })))
    .toSorted((one, other) => (one.board.at < other.board.at ? 1 : -1))
}

/** Undefined while the paper that holds it is not there. */
export async function readContent(house: House, board: Board): Promise<BoardContent | undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a published board names a paper of this form
  return (await readPaper(house, board.content)) as BoardContent | undefined
}

/** Ids of the tasks that stand on some board: anybody may know of these. */
export async function listPublishedTasks(house: House): Promise<ReadonlySet<string>> {
  const contents = await Promise.all((await listBoards(house)).map(({ board }) => readContent(house, board)))
  return new Set(
    contents.flatMap((content) => (content && content.kind !== 'LEVELS' ? content.rows.map(({ task }) => task) : [])),
  )
}

export function boardRow({ cycle, board }: Published): BoardRow {
  const { id, kind, title, at } = board
  return { id, kind, title, at, cycle: cycle.id }
}
