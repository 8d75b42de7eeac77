import type { SuccessionRow } from '@khoan-viec/protocol/administration'
import type { UnitView } from '@khoan-viec/protocol/unit'
import { Notice } from '@khoan-viec/ui/feedback'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { unitWords } from './words.ts'

/** What the unit was before, and what it is part of since: each a link, so that nothing is lost in a reorganisation. */
export function Formerly(props: {
  code: string
  successions: readonly SuccessionRow[]
  takenOver: UnitView['takenOver']
}) {
  const words = () => unitWords().formerly
  const before = () => props.successions.filter(({ to }) => to === props.code)
  const after = () => props.successions.filter(({ from }) => from === props.code)
  return (
    <Show when={props.successions.length > 0 || props.takenOver.length > 0}>
      <Notice tone="info">
        <Show when={before().length > 0}>
          <p>
            {words().before}{' '}
            <For each={before()}>
              {(row, index) => (
                <>
                  <Show when={index() > 0}>, </Show>
                  <a href={paths.unit(row.from)}>{row.fromName}</a>
                </>
              )}
            </For>{' '}
            {words().until(format().date(before()[0]?.on ?? ''))}
          </p>
        </Show>
        <Show when={props.takenOver.length > 0}>
          <details>
            <summary>{words().takenOver(format().number(props.takenOver.length))}</summary>
            <ul>
              <For each={props.takenOver}>
                {(task) => (
                  <li>
                    <a href={paths.task(task.id)}>{task.title}</a> <span class="soft">{task.unitName}</span>
                  </li>
                )}
              </For>
            </ul>
          </details>
        </Show>
        <For each={after()}>
          {(row) => (
            <p>
              {row.kind === 'MERGE' ? words().merged(format().date(row.on)) : words().split(format().date(row.on))}{' '}
              <a href={paths.unit(row.to)}>{row.toName}</a>
            </p>
          )}
        </For>
      </Notice>
    </Show>
  )
}
