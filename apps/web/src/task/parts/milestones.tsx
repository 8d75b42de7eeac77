import type { Indicator, Milestone } from '@khoan-viec/domain/task'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { writeValue } from './naming.ts'
import './task.css'

/** What is to stand by when. */
export function Milestones(props: { milestones: readonly Milestone[]; indicators: readonly Indicator[] }) {
  const measured = (milestone: Milestone) => {
    const indicator = props.indicators.find(({ id }) => id === milestone.indicator)
    return indicator && milestone.value !== undefined
      ? `${indicator.name}: ${writeValue(indicator, milestone.value)}`
      : undefined
  }
  return (
    <ol class="milestones">
      <For each={props.milestones}>
        {(milestone) => (
          <li>
            <time datetime={milestone.due}>{format().date(milestone.due)}</time>
            <span>
              {milestone.what}
              <Show when={measured(milestone)}>{(value) => <span class="soft small"> ({value()})</span>}</Show>
            </span>
          </li>
        )}
      </For>
    </ol>
  )
}
