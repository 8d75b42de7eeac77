import type { Sorting } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'

/** Which page of a list is shown and by which column it is sorted, as the address bar says: `page`, and `sort` with `-` before it when turned round. */
export function usePaged<Sort extends string>(sorts: readonly Sort[], usual: Sort) {
  const [search, setSearch] = useSearchParams<{ page?: string; sort?: string }>()
  const page = (): number => Math.max(1, Math.trunc(Number(search.page ?? 1)) || 1)
  const sort = (): Sort => sorts.find((each) => each === search.sort) ?? usual
  return {
    page,
    sort,
    sorting: (): Sorting => ({
      column: sort().replace('-', ''),
      direction: sort().startsWith('-') ? 'down' : 'up',
    }),
    onSort: ({ column, direction }: Sorting): void =>
      setSearch({ sort: `${direction === 'down' ? '-' : ''}${column}`, page: undefined }),
    onPage: (to: number): void => setSearch({ page: String(to) }),
  }
}
