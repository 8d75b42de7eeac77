import type { Contract, Indicator } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { IndicatorChart } from '@khoan-viec/ui/chart'
import { For, Show } from 'solid-js'
import { useToday } from '../../app/index.ts'
import { IndicatorTable, taskWords } from '../parts/index.ts'
import { plannedReadings, reportedReadings } from './readings.ts'

/** Each indicator in figures as far as it is known, and drawn against its milestones where it is a number. */
export function Charts(props: { view: TaskView; contract: Contract }) {
  const today = useToday()
  const words = () => taskWords().progressTab.chart
  const terms = () => props.contract.terms
  const lastDay = (period: string) => props.view.facts.calendar.periods.find(({ id }) => id === period)?.to
  const reported = (indicator: Indicator) => reportedReadings(indicator, props.view.task.reports, lastDay)
  return (
    <>
      <IndicatorTable indicators={terms().indicators} values={latestOf(props.view)} />
      <For each={terms().indicators.filter(({ kind }) => kind === 'NUMBER')}>
        {(indicator) => (
          <Show when={reported(indicator).length > 0}>
            <IndicatorChart
              title={indicator.name}
              unit={indicator.uom}
              year={props.view.facts.cycle.year}
              baseline={indicator.baseline}
              target={indicator.target}
              milestones={plannedReadings(indicator, terms().milestones, terms().deadline)}
              reports={reported(indicator)}
              today={today()}
              planned={words().planned}
              reported={words().reported}
            />
          </Show>
        )}
      </For>
    </>
  )
}

/** The best that is known: accepted, else delivered, else reported last. */
function latestOf({ task }: TaskView) {
  if (task.status === 'ACCEPTED') return task.checks.at(-1)?.results
  if (task.status === 'DELIVERED') return task.deliveries.at(-1)?.results
  return task.reports.findLast(({ versions }) => versions[0]?.decision === undefined)?.versions.at(-1)?.values
}
