import type { Cell } from '@khoan-viec/documents/sheet'
import { type Found, PAGE_ROWS } from './list.ts'

type Asked = {
  readonly first: Found<unknown>
  readonly ask: (page: number) => Promise<Found<unknown>>
  readonly most: number
  readonly more: (most: string) => string
}

/** Page after page until there are no more, or as many as may be taken; then a line says that there are. */
export async function* eachRow(
  { first, ask, most, more }: Asked,
  cellsOf: (row: unknown) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  const pages = Math.ceil(first.total / PAGE_ROWS)
  let taken = 0
  for (let page = 1; page === 1 || page <= pages; page += 1) {
    const { rows } = page === 1 ? first : await ask(page)
    for (const row of rows) {
      if (taken === most) {
        yield [{ text: more(String(most)) }]
        return
      }
      yield cellsOf(row)
      taken += 1
    }
    if (rows.length === 0) break
  }
  if (first.isCut) yield [{ text: more(String(taken)) }]
}
