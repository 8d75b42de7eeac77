import type { TaskStatus } from '@khoan-viec/domain/task'
import type { TaskRow } from '@khoan-viec/protocol/task'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { Pager, Table, type Column } from '@khoan-viec/ui/table'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { DueDay, QueryView, TakeList } from '../room/index.ts'
import { StatusBadge } from '../task/parts/index.ts'
import { appWords } from '../words/index.ts'
import { contractWords } from './words.ts'

const SIZE = 20

/** What waits to be drawn up, what waits for signatures, and what is in force. Each part comes once those above it have their size. */
export function ContractList() {
  const words = contractWords
  const unsigned = useTasksIn(['OFFERED'])
  const toOffer = useTasksIn(['APPROVED'])
  const running = useTasksIn(['IN_PROGRESS', 'DELIVERED', 'ACCEPTED', 'NOT_DONE', 'WAIVED', 'SETTLED'])
  const nobodyWaits = () => unsigned.query.data?.total === 0 && toOffer.query.data?.total === 0
  return (
    <Stack gap={6}>
      <PageHeader title={appWords().rooms.contract} lead={words().lead} />
      <Section title={words().unsigned} tasks={unsigned} />
      <Show when={!unsigned.query.isPending}>
        <Section title={words().toOffer} tasks={toOffer} />
        <Show when={!toOffer.query.isPending}>
          <Show when={nobodyWaits()}>
            <p class="soft">{words().nobodyWaits}</p>
          </Show>
          <Section title={words().running} none={words().runningNone} tasks={running} />
        </Show>
      </Show>
    </Stack>
  )
}

/** One page of the tasks that stand so, and the way to the other pages. */
function useTasksIn(status: TaskStatus[]) {
  const [page, setPage] = createSignal(1)
  const query = useQuery(() => ({
    queryKey: ['task', 'list', 'contracts', status.join(), page()],
    queryFn: () => api.task.list.query({ status, page: page(), size: SIZE, sort: 'deadline' }),
    placeholderData: keepPreviousData,
  }))
  return { query, page, setPage, question: { status, sort: 'deadline' } }
}

/** `none` stands where nothing stands so; a part without it is then left out. */
function Section(props: { title: string; none?: string; tasks: ReturnType<typeof useTasksIn> }) {
  const isLeftOut = () => props.none === undefined && props.tasks.query.isSuccess && props.tasks.query.data.total === 0
  return (
    <Show when={!isLeftOut()}>
      <Panel title={props.title}>
        <QueryView query={props.tasks.query}>
          {(found) => (
            <Show when={found().total > 0} fallback={<p class="soft">{props.none}</p>}>
              <Table
                caption={props.title}
                columns={columns()}
                rows={found().rows}
                waiting={props.tasks.query.isPlaceholderData}
              />
              <Show when={found().total > SIZE}>
                <Pager page={props.tasks.page()} pageSize={SIZE} total={found().total} onPage={props.tasks.setPage} />
              </Show>
              <TakeList of="tasks" question={props.tasks.question} />
            </Show>
          )}
        </QueryView>
      </Panel>
    </Show>
  )
}

const columns = (): readonly Column<TaskRow>[] => [
  {
    id: 'title',
    title: contractWords().columns.task,
    wide: true,
    cell: (row) => <a href={paths.contract(row.id)}>{row.title}</a>,
  },
  { id: 'unit', title: contractWords().columns.unit, cell: (row) => row.unitName },
  { id: 'status', title: contractWords().columns.status, cell: (row) => <StatusBadge status={row.status} /> },
  {
    id: 'deadline',
    title: contractWords().columns.deadline,
    align: 'end',
    cell: (row) => (
      <DueDay
        day={row.deadline}
        past={
          row.status === 'ACCEPTED' || row.status === 'NOT_DONE' || row.status === 'WAIVED' || row.status === 'SETTLED'
        }
      />
    ),
  },
]
