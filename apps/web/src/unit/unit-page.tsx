import { lights } from '@khoan-viec/domain/task'
import type { TaskRow } from '@khoan-viec/protocol/task'
import type { UnitView } from '@khoan-viec/protocol/unit'
import { StackedBar } from '@khoan-viec/ui/chart'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { Badge, Light } from '@khoan-viec/ui/status'
import { Table, type Column } from '@khoan-viec/ui/table'
import { MonthLine } from '@khoan-viec/ui/time'
import { useQuery } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, usePageTitle, useSession, useToday } from '../app/index.ts'
import { UnitDelegations } from '../delegation/unit-delegations.tsx'
import { TakeDossier } from '../dossier/index.ts'
import { format } from '../format/index.ts'
import { TakeList, useHolds } from '../room/index.ts'
import { appWords, terms } from '../words/index.ts'
import { Cells } from './cells.tsx'
import { Formerly } from './formerly.tsx'
import { Handovers } from './handovers.tsx'
import { tones } from './light-counts.tsx'
import { Heads, Levels } from './people.tsx'
import { PersonalData } from './personal-data.tsx'
import { unitWords } from './words.ts'

/** One unit: its tasks by light and through the year, who headed it, what was split to cells, what it was ranked. */
export function UnitPage(props: { code: string }) {
  const words = () => unitWords()
  const asked = useQuery(() => ({
    queryKey: ['unit', 'byCode', props.code],
    queryFn: () => api.unit.byCode.query({ code: props.code }),
  }))
  usePageTitle(() => (asked.isSuccess ? asked.data.unit.name : words().title))
  return (
    <Show when={!asked.isPending} fallback={<SkeletonLines lines={14} />}>
      <Show when={asked.data} fallback={<Empty title={appWords().notFound.title}>{appWords().notFound.lead}</Empty>}>
        {(view) => <Page view={view()} />}
      </Show>
    </Show>
  )
}

function Page(props: { view: UnitView }) {
  const session = useSession()
  const today = useToday()
  const holds = useHolds()
  const words = () => unitWords()
  const year = () => session.me?.cycle?.year ?? Number(today().slice(0, 4))
  const shares = () =>
    lights.map((light) => ({
      id: light,
      label: terms().light[tones[light]],
      count: props.view.lights[light],
      tone: tones[light],
    }))
  const marks = () =>
    props.view.tasks.map(({ id, deadline, title, light }) => ({ id, date: deadline, label: title, tone: tones[light] }))
  const about = () =>
    [
      terms().unitKind[props.view.unit.kind],
      props.view.superior && words().superior(props.view.superior.name),
      props.view.unit.collective,
    ]
      .filter(Boolean)
      .join(' · ')
  const columns = (): readonly Column<TaskRow>[] => [
    {
      id: 'title',
      title: words().tasks.name,
      wide: true,
      cell: (row) => (
        <span>
          <a href={paths.task(row.id)}>{row.title}</a>{' '}
          <Show when={row.origin === 'ASSIGNED'}>
            <Badge tone="blue">{words().tasks.assigned}</Badge>
          </Show>
        </span>
      ),
    },
    {
      id: 'light',
      title: words().tasks.light,
      cell: (row) => <Light tone={tones[row.light]} word={terms().light[tones[row.light]]} />,
    },
    { id: 'status', title: words().tasks.status, cell: (row) => terms().status[row.status] },
    { id: 'progress', title: words().tasks.progress, align: 'end', cell: (row) => format().percent(row.progress) },
    { id: 'deadline', title: words().tasks.deadline, align: 'end', cell: (row) => format().date(row.deadline) },
  ]
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.unit()}>{words().back}</a>}
        title={props.view.unit.name}
        lead={about()}
        action={<TakeDossier kind="unit" id={props.view.unit.code} />}
      />
      <Formerly code={props.view.unit.code} successions={props.view.successions} takenOver={props.view.takenOver} />
      <Panel title={words().tasks.title}>
        <Show
          when={props.view.tasks.length > 0}
          fallback={<Empty title={words().tasks.none}>{words().tasks.noneText}</Empty>}
        >
          <Stack gap={6}>
            <StackedBar label={words().lights} shares={shares()} />
            <div>
              <Table caption={words().tasks.title} columns={columns()} rows={props.view.tasks} />
              <TakeList of="unitTasks" question={{ code: props.view.unit.code }} />
            </div>
            <div>
              <h3>{words().quarters}</h3>
              <MonthLine year={year()} marks={marks()} today={today()} />
            </div>
          </Stack>
        </Show>
      </Panel>
      <SideBySide
        left={<Heads unit={props.view.unit.code} tenures={props.view.tenures} today={today()} />}
        right={<Levels view={props.view} />}
      />
      <UnitDelegations unit={props.view.unit.code} />
      <Handovers unit={props.view.unit.code} />
      <Cells view={props.view} />
      <Show when={holds('SECRETARIAT')}>
        <PersonalData view={props.view} today={today()} />
      </Show>
    </Stack>
  )
}
