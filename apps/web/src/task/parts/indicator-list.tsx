import type { Indicator } from '@khoan-viec/domain/task'
import { For, Show } from 'solid-js'
import { writeValue } from './naming.ts'
import { taskWords } from './words.ts'
import './task.css'

/** What is measured, in lines that fit a narrow column: from where to where, and from when on it exceeds. */
export function IndicatorList(props: { indicators: readonly Indicator[] }) {
  return (
    <ul class="indicator-list">
      <For each={props.indicators}>
        {(indicator) => (
          <li>
            {indicator.name}
            <div>
              <span class="soft">{writeValue(indicator, indicator.baseline)} →</span>{' '}
              <b>{writeValue(indicator, indicator.target)}</b>
              <Show when={indicator.exceed}>
                {(exceed) => (
                  <span class="soft small">
                    {' '}
                    ({taskWords().indicator.exceed.toLocaleLowerCase()} {writeValue(indicator, exceed())})
                  </span>
                )}
              </Show>
            </div>
          </li>
        )}
      </For>
    </ul>
  )
}
