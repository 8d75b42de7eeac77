import type { Paging } from '@khoan-viec/db/paging'

/** `sort` of the wire as the database takes it: `-due` is the column of `due`, turned round. */
export function pagingOf<Name extends string, Column extends string>(
  { page, size, sort }: { readonly page: number; readonly size: number; readonly sort?: Name | `-${Name}` | undefined },
  columns: Readonly<Record<Name, Column>>,
  usual: Name | `-${Name}`,
): Paging<Column> {
  const chosen: string = sort ?? usual
  const descending = chosen.startsWith('-')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name of the type, with or without its sign
  const name = (descending ? chosen.slice(1) : chosen) as Name
  return { page, size, column: columns[name], descending }
}
