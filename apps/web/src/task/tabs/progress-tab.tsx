import type { TaskView } from '@khoan-viec/protocol/task'
import { Empty } from '@khoan-viec/ui/feedback'
import { Stack } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { taskWords } from '../parts/index.ts'
import { CascadeTable } from './cascade-table.tsx'
import { Charts } from './charts.tsx'
import { Deliveries } from './deliveries.tsx'
import { Lapses } from './lapses.tsx'
import { Reports } from './reports.tsx'

/** How far it has come: by indicator, by period, by cell; what was delivered and found. */
export function ProgressTab(props: { view: TaskView }) {
  const words = () => taskWords().progressTab
  const hasWork = () =>
    props.view.task.reports.length + props.view.task.missedPeriods.length + props.view.task.deliveries.length > 0
  return (
    <Stack gap={6}>
      <Show when={props.view.task.contract}>{(contract) => <Charts view={props.view} contract={contract()} />}</Show>
      <Show when={props.view.task.cascade}>{(cascade) => <CascadeTable cascade={cascade()} view={props.view} />}</Show>
      <Show when={hasWork()} fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}>
        <Deliveries view={props.view} />
        <Reports view={props.view} />
      </Show>
      <Lapses view={props.view} />
    </Stack>
  )
}
