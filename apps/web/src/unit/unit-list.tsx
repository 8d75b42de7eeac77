import { headPosts, unitKinds, type Post, type UnitKind } from '@khoan-viec/domain/organisation'
import type { UnitRow } from '@khoan-viec/protocol/unit'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Field, Select, TextInput } from '@khoan-viec/ui/form'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Pager, Table, type Column, type Sorting } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, usePageTitle } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { LightCountsLine } from './light-counts.tsx'
import { PAGE_SIZE, readListAddress, type ListAddress } from './list-question.ts'
import { unitWords } from './words.ts'

const REST_MS = 250

/** Units found, sorted and cut by the server; the address bar says which. */
export function UnitList() {
  const [address, setAddress] = useSearchParams<ListAddress & Record<string, string | string[]>>()
  const words = () => unitWords()
  usePageTitle(() => words().title)
  const question = () => readListAddress(address)
  const units = useQuery(() => ({
    queryKey: ['unit', 'list', question()],
    queryFn: () => api.unit.list.query(question()),
    placeholderData: keepPreviousData,
  }))
  let timer: ReturnType<typeof setTimeout> | undefined
  const search = (text: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => setAddress({ text: text || null, page: null }, { replace: true }), REST_MS)
  }
  const sorting = (): Sorting => {
    const { sort } = question()
    return { column: sort.replace('-', ''), direction: sort.startsWith('-') ? 'down' : 'up' }
  }
  const columns = (): readonly Column<UnitRow>[] => [
    {
      id: 'name',
      title: words().columns.name,
      sortable: true,
      cell: (row) => (
        <span>
          <a href={paths.unit(row.code)}>{row.name}</a>
          <Show when={hasNamesake(row) && row.under}>
            {(under) => <span class="small soft">{` · ${words().superior(under())}`}</span>}
          </Show>
        </span>
      ),
    },
    { id: 'kind', title: words().kind, sortable: true, cell: (row) => terms().unitKind[row.kind] },
    {
      id: 'heads',
      title: words().columns.heads,
      wide: true,
      cell: (row) => sayHeads(row.heads),
    },
    {
      id: 'tasks',
      title: words().columns.tasks,
      sortable: true,
      align: 'end',
      cell: (row) => format().number(row.tasks),
    },
    {
      id: 'red',
      title: words().columns.lights,
      sortable: true,
      cell: (row) => (
        <Show when={row.tasks > 0} fallback={<span class="soft">{words().noTasks}</span>}>
          <LightCountsLine counts={row.lights} />
        </Show>
      ),
    },
  ]
  const rows = () => (units.isSuccess ? units.data.rows : [])
  const hasNamesake = ({ code, name }: UnitRow) => rows().some((other) => other.name === name && other.code !== code)
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} />
      <div class="unit-filters">
        <Field label={words().search} filter>
          <TextInput type="search" value={question().text ?? ''} onInput={search} autocomplete="off" />
        </Field>
        <Field label={words().kind} filter>
          <Select<UnitKind | 'ALL'>
            value={question().kind ?? 'ALL'}
            options={[
              { value: 'ALL' as const, label: words().anyKind },
              ...unitKinds.map((kind) => ({ value: kind, label: terms().unitKind[kind] })),
            ]}
            onChange={(kind) => setAddress({ kind: kind === 'ALL' ? null : kind, page: null })}
          />
        </Field>
      </div>
      <Show when={!units.isPending} fallback={<SkeletonLines lines={10} />}>
        <Show when={rows().length > 0} fallback={<Empty title={words().none}>{words().noneHint}</Empty>}>
          <div>
            <Table
              caption={words().title}
              columns={columns()}
              rows={rows()}
              sorting={sorting()}
              onSort={({ column, direction }) =>
                setAddress({ sort: direction === 'down' ? `-${column}` : column, page: null })
              }
              waiting={units.isPlaceholderData}
            />
            <Pager
              page={question().page}
              pageSize={PAGE_SIZE}
              total={units.data?.total ?? 0}
              onPage={(page) => setAddress({ page: String(page) })}
            />
            <TakeList of="units" question={question()} />
          </div>
        </Show>
      </Show>
    </Stack>
  )
}

/** The secretary first; who holds both posts is named once. */
function sayHeads(heads: UnitRow['heads']): string {
  const rank = ({ post }: { readonly post: Post }) => headPosts.findIndex((each) => each === post)
  const byName = Map.groupBy(
    [...heads].sort((a, b) => rank(a) - rank(b)),
    ({ name }) => name,
  )
  return [...byName]
    .map(([name, held]) => `${name} (${held.map(({ post }) => terms().post[post]).join(', ')})`)
    .join('; ')
}
