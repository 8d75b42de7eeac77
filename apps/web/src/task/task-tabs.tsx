import type { TaskView } from '@khoan-viec/protocol/task'
import { Panel } from '@khoan-viec/ui/layout'
import { Tabs } from '@khoan-viec/ui/tabs'
import { taskWords } from './parts/index.ts'
import { ContractTab } from './tabs/contract-tab.tsx'
import { ExchangeTab } from './tabs/exchange-tab.tsx'
import { HistoryTab } from './tabs/history-tab.tsx'
import { ProgressTab } from './tabs/progress-tab.tsx'

/** The four parts of a task. */
export function TaskTabs(props: { view: TaskView; current: string | undefined; onChange: (tab: string) => void }) {
  const words = () => taskWords().tabs
  const some = (count: number) => (count > 0 ? count : undefined)
  return (
    <Panel>
      <h2 class="visually-hidden">{words().label}</h2>
      <Tabs
        label={words().label}
        current={props.current ?? 'contract'}
        onChange={(tab) => props.onChange(tab)}
        tabs={[
          {
            id: 'contract',
            label: props.view.task.contract ? words().contract : words().registration,
            content: () => <ContractTab view={props.view} />,
          },
          {
            id: 'progress',
            label: words().progress,
            count: some(props.view.task.reports.length),
            content: () => <ProgressTab view={props.view} />,
          },
          {
            id: 'exchange',
            label: words().exchange,
            count: some(props.view.task.exchanges.length),
            content: () => <ExchangeTab view={props.view} />,
          },
          {
            id: 'history',
            label: words().history,
            count: some(props.view.task.seq),
            content: () => <HistoryTab view={props.view} />,
          },
        ]}
      />
    </Panel>
  )
}
