import { z } from 'zod'
import { line } from './text.ts'

export const pageSizeMost = 200

/** Which rows of a list. Pages count from 1; `sort` names a column, `-` before it turns it round. */
export const pageOf = <const Column extends string>(columns: readonly [Column, ...Column[]]) => ({
  page: z.number().int().min(1).max(10_000).default(1),
  size: z.number().int().min(1).max(pageSizeMost).default(50),
  sort: z.enum([...columns, ...columns.map((column) => `-${column}` as const)]).optional(),
})

/** Longest text that is looked for, in UTF-16 units. */
export const searchTextMost = 100

/** Words looked for, with or without diacritics. */
export const searchText = line.refine((value) => value.length <= searchTextMost, { error: 'too-long' })

export type Page<Row> = {
  readonly rows: readonly Row[]
  /** Rows in all pages. */
  readonly total: number
  readonly page: number
  readonly size: number
}
