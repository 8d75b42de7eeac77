import type { SuccessionRow } from '@khoan-viec/protocol/administration'
import { Notice } from '@khoan-viec/ui/feedback'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { unitWords } from './words.ts'

/** What the unit was before, and what it is part of since: each a link, so that nothing is lost in a reorganisation. */
export function Formerly(props: { code: string; successions: readonly SuccessionRow[] }) {
  const words = () => unitWords().formerly
  const before = () => props.successions.filter(({ to }) => to === props.code)
  const after = () => props.successions.filter(({ from }) => from === props.code)
  return (
    <Show when={props.successions.length > 0}>
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
