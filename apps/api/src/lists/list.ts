import type { Cell } from '@khoan-viec/documents/sheet'
import type { NoticeWords } from '@khoan-viec/words/notice'
import type { RecordWords, Writing } from '@khoan-viec/words/say'
import type { TodoWords } from '@khoan-viec/words/todo'
import type { ValueWords } from '@khoan-viec/words/value'
import type * as vietnamese from '@khoan-viec/words/vi'
import type { appRouter } from '../router/index.ts'
import type { ListWords } from './words-vi.ts'

/** The procedures of the screens, asked as whoever asks for the list. */
export type Asker = ReturnType<typeof appRouter.createCaller>

/** What a list speaks: its own titles, and the words of the screens for what stands in it. */
export type Speech = {
  readonly language: 'vi' | 'en'
  readonly own: ListWords
  readonly terms: typeof vietnamese.terms
  readonly value: ValueWords
  readonly todo: TodoWords
  readonly notice: NoticeWords
  readonly record: RecordWords
  readonly write: Writing
}

export type Column<Row> = {
  readonly name: keyof ListWords['columns']
  /** In letters. */
  readonly width: number
  readonly cell: (row: Row, speech: Speech) => Cell
}

/** One page of a list; `total` is of all pages, beyond which there are more where it `isCut`. */
export type Found<Row> = { readonly rows: readonly Row[]; readonly total: number; readonly isCut?: boolean }

/** A list of some screen: which procedure tells its rows, and what of them stands in which column. */
export type List = {
  /** The question is as the screen asks it, but for the page. */
  readonly ask: (as: Asker, question: object, page: number) => Promise<Found<unknown>>
  readonly columns: readonly Column<never>[]
}

export const PAGE_ROWS = 200

/** A list that the server cuts into pages. */
export const inPages = <Row>(
  ask: (as: Asker, input: never) => Promise<Found<Row>>,
  columns: readonly Column<Row>[],
): List => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the procedure itself parses whatever it is asked
  ask: (as, question, page) => ask(as, { ...question, page, size: PAGE_ROWS } as never),
  columns,
})

/** A list that is told whole. */
export const whole = <Row>(
  ask: (as: Asker, input: never) => Promise<readonly Row[]>,
  columns: readonly Column<Row>[],
): List => ({
  ask: async (as, question) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    const rows = await ask(as, question as never)
    return { rows, total: rows.length }
  },
  columns,
})

export const text = (value: string | undefined): Cell => (value === undefined ? undefined : { text: value })
export const number = (value: number | undefined): Cell => (value === undefined ? undefined : { number: value })
export const day = (value: string | undefined): Cell => (value === undefined ? undefined : { day: value })
export const moment = (value: string | undefined): Cell => (value === undefined ? undefined : { moment: value })
