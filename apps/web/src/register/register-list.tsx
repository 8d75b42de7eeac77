import type { CycleFacts } from '@khoan-viec/domain/cycle'
import type { TaskRow } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty, Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { Table, type Column } from '@khoan-viec/ui/table'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { Drafts } from './drafts.tsx'
import { Endorsing } from './endorsing.tsx'
import { Returned } from './returned.tsx'
import { registerWords } from './words.ts'

const MOST = 200

/** Drafts, what came back, what waits for the committee, what was sent. Without a unit: the superior's own additions. */
export function RegisterList(props: { facts: CycleFacts; unit: string | undefined; unitName: string | undefined }) {
  const today = useToday()
  const words = () => registerWords()
  const question = () =>
    props.unit === undefined
      ? ({ origin: 'ASSIGNED', size: MOST, sort: '-submitted' } as const)
      : ({ unit: props.unit, size: MOST, sort: '-submitted' } as const)
  const tasks = useQuery(() => ({
    queryKey: ['task', 'list', question()],
    queryFn: () => api.task.list.query(question()),
  }))
  const rows = () => (tasks.isSuccess ? tasks.data.rows : [])
  const sent = () => rows().filter(({ origin, status }) => origin === 'REGISTERED' && status !== 'WITHDRAWN').length
  const opens = () => props.facts.calendar.registration.opens
  const closes = () => props.facts.calendar.registration.closes
  const standing = () => {
    if (today() < opens()) return words().window.ahead(format().date(opens()))
    if (today() > closes()) return words().window.over(format().date(closes()))
    return words().window.open(format().date(closes()), format().due(closes(), today()))
  }
  // What is written can be sent only while the window is open; drafts may be begun before it.
  const mayCreate = () =>
    props.unit === undefined ? today() >= opens() && today() <= props.facts.calendar.delivery : today() <= closes()
  const create = () => `${paths.register(`reg-${crypto.randomUUID()}`)}${props.unit === undefined ? '?add=1' : ''}`
  const returned = () => rows().filter(({ status }) => status === 'SENT_BACK' || status === 'RETURNED')
  const submitted = () => rows().filter(({ status }) => status === 'SUBMITTED')
  const columns = (): readonly Column<TaskRow>[] => [
    { id: 'title', title: words().list.name, wide: true, cell: (row) => <a href={paths.task(row.id)}>{row.title}</a> },
    ...(props.unit === undefined
      ? [{ id: 'unit', title: words().list.unit, cell: (row: TaskRow) => row.unitName }]
      : []),
    {
      id: 'status',
      title: words().list.status,
      cell: (row) => (
        <span class="register-state">
          {terms().status[row.status]}
          <Show when={row.origin === 'ASSIGNED' && props.unit !== undefined}>
            <Badge tone="blue">{words().list.assigned}</Badge>
          </Show>
        </span>
      ),
    },
    { id: 'submitted', title: words().list.submitted, align: 'end', cell: (row) => format().date(row.submittedAt) },
    { id: 'deadline', title: words().list.deadline, align: 'end', cell: (row) => format().date(row.deadline) },
  ]

  return (
    <Stack gap={6}>
      <PageHeader
        title={words().title}
        lead={props.unit === undefined ? words().leadSuperior : words().lead(props.unitName ?? props.unit)}
        action={
          <Show when={mayCreate()}>
            <LinkButton kind="primary" href={create()}>
              {props.unit === undefined ? words().add : words().create}
            </LinkButton>
          </Show>
        }
      />
      <Show when={props.unit !== undefined}>
        <Notice tone={today() > closes() ? 'warning' : 'info'}>
          {standing()}{' '}
          {words().window.limit(format().number(sent()), format().number(props.facts.cycle.limits.tasksPerUnit))}
        </Notice>
        <Returned tasks={returned()} />
        <Endorsing tasks={submitted()} unit={props.unit ?? ''} />
      </Show>
      <Drafts />
      <Panel title={words().list.title}>
        <Show when={!tasks.isPending} fallback={<SkeletonLines lines={6} />}>
          <Show when={rows().length > 0} fallback={<Empty title={words().list.empty}>{words().list.emptyText}</Empty>}>
            <Table caption={words().list.title} columns={columns()} rows={rows()} />
            <TakeList of="tasks" question={question()} />
          </Show>
        </Show>
      </Panel>
    </Stack>
  )
}
