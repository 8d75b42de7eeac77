import type { QueueRow } from '@khoan-viec/protocol/follow-up'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Pager, Table, type Column } from '@khoan-viec/ui/table'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { dayOf, daysBetween, format } from '../format/index.ts'
import { QueryView, TakeList, usePaged } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { acceptanceWords } from './words.ts'

const SIZE = 50
const sorts = ['delivered', '-delivered', 'deadline', '-deadline'] as const

/** Deliveries that wait for their check, the oldest first. */
export function Queue() {
  const words = acceptanceWords
  const list = usePaged(sorts, 'delivered')
  const query = useQuery(() => ({
    queryKey: ['acceptance', 'queue', list.page(), list.sort()],
    queryFn: () => api.acceptance.queue.query({ page: list.page(), size: SIZE, sort: list.sort() }),
    placeholderData: keepPreviousData,
  }))
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
              sorting={list.sorting()}
              onSort={list.onSort}
              waiting={query.isPlaceholderData}
            />
            <Show when={found().total > SIZE}>
              <Pager page={list.page()} pageSize={SIZE} total={found().total} onPage={list.onPage} />
            </Show>
            <TakeList of="acceptance" question={{ sort: list.sort() }} />
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
