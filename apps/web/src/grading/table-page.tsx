import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Empty, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Cluster, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { Tabs } from '@khoan-viec/ui/tabs'
import { useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { usePageTitle, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView, TakeList } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { capGroupOf } from './cap-group.ts'
import { GroupPanel } from './group-panel.tsx'
import { Missing } from './missing.tsx'
import { MyActs } from './my-acts.tsx'
import { ProjectionView } from './projection-view.tsx'
import { useGradingTable, useYear, type TableAnswer } from './queries.ts'
import { gradingWords } from './words.ts'

/** Collectives and heads by peer group, four values each, with the caps and their arithmetic. */
export function TablePage() {
  const session = useSession()
  const table = useGradingTable()
  const year = useYear()
  const words = () => gradingWords().table
  usePageTitle(() => appWords().rooms.grading)
  const calendar = () => (year.isPending ? undefined : year.data?.cycle.calendar)
  const state = () => {
    const last = table.isPending ? undefined : table.data?.gradings.at(-1)
    const regulation = (year.isPending ? undefined : year.data?.regulation.citation) ?? last?.regulation ?? ''
    if (last) return words().graded(format().date(last.at), format().number(last.round), regulation)
    const day = calendar()?.grading
    return day ? words().notGraded(format().date(day)) : ''
  }
  return (
    <Stack gap={6}>
      <PageHeader
        title={appWords().rooms.grading}
        lead={
          <>
            {words().lead(session.me?.cycle?.name ?? '')} {state()}
          </>
        }
      />
      <MyActs />
      <QueryView query={table} skeleton={<Coming />}>
        {(found) => (
          <Show
            when={found().groups.length > 0 || found().projections.length > 0}
            fallback={
              <Empty title={words().empty}>
                {words().emptyLead(format().date(calendar()?.assessment.opens ?? ''))}
              </Empty>
            }
          >
            <Views table={found()} />
          </Show>
        )}
      </QueryView>
    </Stack>
  )
}

const NOW = 'year'

function Views(props: { table: TableAnswer }) {
  const [search, setSearch] = useSearchParams<{ view?: string }>()
  const words = () => gradingWords()
  const tabs = () => [
    { id: NOW, label: words().projection.now, content: () => <Levels table={props.table} /> },
    ...props.table.projections.map((projection) => ({
      id: projection.date,
      label: words().projection.at(format().date(projection.date)),
      content: () => <ProjectionView projection={projection} table={props.table} />,
    })),
  ]
  return (
    <Show when={props.table.projections.length > 0} fallback={<Levels table={props.table} />}>
      <Tabs
        label={words().projection.views}
        tabs={tabs()}
        current={search.view ?? (props.table.groups.length > 0 ? NOW : (props.table.projections.at(-1)?.date ?? NOW))}
        onChange={(view) => setSearch({ view }, { replace: true })}
      />
    </Show>
  )
}

function Levels(props: { table: TableAnswer }) {
  const kinds = () => new Set(props.table.groups.map(({ kind }) => kind)).size
  return (
    <Stack gap={6}>
      <Missing missing={props.table.missing} />
      <For each={props.table.groups} fallback={<Empty title={gradingWords().table.empty} />}>
        {(group) => (
          <GroupPanel
            group={group}
            isAlone={props.table.groups.length === kinds()}
            results={props.table.answer?.results ?? []}
            cap={props.table.answer?.groups.find((cap) => cap.group === capGroupOf(group))}
          />
        )}
      </For>
      <div class="not-print">
        <Cluster>
          <Button onPress={() => print()}>{gradingWords().table.print}</Button>
          <Show when={props.table.answer}>
            <LinkButton href="/grading/compare">{gradingWords().table.study}</LinkButton>
          </Show>
          <TakeList of="grades" />
        </Cluster>
      </div>
    </Stack>
  )
}

function Coming() {
  return (
    <Panel>
      <SkeletonLines lines={14} />
    </Panel>
  )
}
