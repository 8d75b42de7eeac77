import type { MeetingRow } from '@khoan-viec/protocol/meeting'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { Pager, Table, type Column } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView, useActsAs, useHolds, usePaged, TakeList } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { AddTaskButton } from './prepare/add-task-button.tsx'
import { ConveneButton } from './prepare/convene-form.tsx'
import { WaitingTasks } from './prepare/waiting-tasks.tsx'
import { meetingWords } from './words.ts'

const SIZE = 20
const tones = { CONVENED: 'amber', OPEN: 'blue', CLOSED: 'green' } as const
const sorts = ['date', '-date', 'title', '-title', 'status', '-status'] as const

/** Every meeting; for the secretariat also what waits to be screened onto one. */
export function MeetingList() {
  const [search] = useSearchParams<{ prepare?: string }>()
  const holds = useHolds()
  const actsAs = useActsAs()
  const words = meetingWords
  const list = usePaged(sorts, '-date')
  const query = useQuery(() => ({
    queryKey: ['meeting', 'list', list.page(), list.sort()],
    queryFn: () => api.meeting.list.query({ page: list.page(), size: SIZE, sort: list.sort() }),
    placeholderData: keepPreviousData,
  }))
  return (
    <Stack gap={6}>
      <PageHeader
        title={appWords().rooms.meeting}
        lead={words().lead}
        action={actsAs('OFFICE', 'SECRETARIAT') ? <ConveneButton /> : undefined}
      />
      <QueryView query={query}>
        {(found) => (
          <Show when={found().total > 0} fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}>
            <Table
              caption={words().caption}
              columns={columns()}
              rows={found().rows}
              sorting={list.sorting()}
              onSort={list.onSort}
              waiting={query.isPlaceholderData}
            />
            <Show when={found().total > SIZE}>
              <Pager page={list.page()} pageSize={SIZE} total={found().total} onPage={list.onPage} />
            </Show>
            <TakeList of="meetings" question={{ sort: list.sort() }} />
          </Show>
        )}
      </QueryView>
      <Show when={actsAs('OFFICE', 'SECRETARIAT')}>
        <WaitingTasks first={search.prepare} />
      </Show>
      <Show when={holds('SECRETARIAT', 'STANDING_COMMITTEE_CHAIR')}>
        <div>
          <AddTaskButton />
        </div>
      </Show>
    </Stack>
  )
}

const columns = (): readonly Column<MeetingRow>[] => [
  {
    id: 'title',
    title: meetingWords().columns.title,
    wide: true,
    sortable: true,
    cell: (row) => <a href={paths.meeting(row.id)}>{row.title}</a>,
  },
  {
    id: 'date',
    title: meetingWords().columns.date,
    align: 'end',
    sortable: true,
    cell: (row) => format().date(row.date),
  },
  {
    id: 'status',
    title: meetingWords().columns.status,
    sortable: true,
    cell: (row) => <Badge tone={tones[row.status]}>{meetingWords().status[row.status]}</Badge>,
  },
  { id: 'tasks', title: meetingWords().columns.tasks, align: 'end', cell: (row) => format().number(row.tasks) },
]
