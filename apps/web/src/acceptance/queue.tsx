import type { QueueRow } from '@khoan-viec/protocol/follow-up'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Pager, Table, type Column, type Sorting } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { dayOf, daysBetween, format } from '../format/index.ts'
import { QueryView, TakeList } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { acceptanceWords } from './words.ts'

const SIZE = 50
const sorts = ['delivered', '-delivered', 'deadline', '-deadline'] as const
type Sort = (typeof sorts)[number]
const isSort = (text: string | undefined): text is Sort => sorts.some((sort) => sort === text)

/** Deliveries that wait for their check, the oldest first. */
export function Queue() {
  const [search, setSearch] = useSearchParams<{ page?: string; sort?: string }>()
  const words = acceptanceWords
  const page = () => Math.max(1, Number(search.page ?? 1) || 1)
  const sort = (): Sort => (isSort(search.sort) ? search.sort : 'delivered')
  const query = useQuery(() => ({
    queryKey: ['acceptance', 'queue', page(), sort()],
    queryFn: () => api.acceptance.queue.query({ page: page(), size: SIZE, sort: sort() }),
    placeholderData: keepPreviousData,
  }))
  const sorting = (): Sorting => ({
    column: sort().replace('-', ''),
    direction: sort().startsWith('-') ? 'down' : 'up',
  })
  return (
    <Stack gap={6}>
      <PageHeader title={appWords().rooms.acceptance} lead={words().lead} />
      <QueryView query={query}>
        {(found) => (
          <Show when={found().total > 0} fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}>
            <Table
              caption={words().queue}
              columns={columns()}
              rows={found().rows}
              sorting={sorting()}
              onSort={({ column, direction }) =>
                setSearch({ sort: `${direction === 'down' ? '-' : ''}${column}`, page: undefined })
              }
              waiting={query.isPlaceholderData}
            />
            <Show when={found().total > SIZE}>
              <Pager
                page={page()}
                pageSize={SIZE}
                total={found().total}
                onPage={(to) => setSearch({ page: String(to) })}
              />
            </Show>
            <TakeList of="acceptance" question={{ sort: sort() }} />
          </Show>
        )}
      </QueryView>
    </Stack>
  )
}

const columns = (): readonly Column<QueueRow>[] => [
  {
    id: 'task',
    title: acceptanceWords().columns.task,
    wide: true,
    cell: (queued) => (
      <>
        <a href={queued.ownWork ? paths.task(queued.row.id) : paths.acceptance(queued.row.id)}>{queued.row.title}</a>
        <Show when={queued.ownWork}>
          <div class="soft small">{acceptanceWords().ownWork}</div>
        </Show>
        <Show when={queued.checks > 0}>
          <div class="soft small">{acceptanceWords().again(format().number(queued.deliveries))}</div>
        </Show>
      </>
    ),
  },
  { id: 'unit', title: acceptanceWords().columns.unit, cell: ({ row }) => row.unitName },
  {
    id: 'delivered',
    title: acceptanceWords().columns.delivered,
    align: 'end',
    sortable: true,
    cell: (queued) => (
      <>
        {format().date(queued.deliveredAt)}
        <Show when={dayOf(queued.deliveredAt) > queued.row.deadline}>
          <div class="due-late small">
            {acceptanceWords().lateBy(format().number(daysBetween(queued.row.deadline, dayOf(queued.deliveredAt))))}
          </div>
        </Show>
      </>
    ),
  },
  {
    id: 'deadline',
    title: acceptanceWords().columns.deadline,
    align: 'end',
    sortable: true,
    cell: ({ row }) => format().date(row.deadline),
  },
]
