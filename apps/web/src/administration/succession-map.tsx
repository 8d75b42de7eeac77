import type { SuccessionRow } from '@khoan-viec/protocol/administration'
import { Panel } from '@khoan-viec/ui/layout'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { administrationWords } from './words.ts'

/** From which units it comes and in which it goes on: a small map of arrows, each with its day and decision. */
export function SuccessionMap(props: { code: string; successions: readonly SuccessionRow[]; address: string }) {
  const words = () => administrationWords().successions
  const name = (code: string, said: string) => (
    <Show when={code !== props.code} fallback={<b>{said}</b>}>
      <a href={`${paths.administration(code)}${props.address}`}>{said}</a>
    </Show>
  )
  return (
    <Panel title={words().title}>
      <Show when={props.successions.length > 0} fallback={<p class="soft">{words().none}</p>}>
        <ul class="administration-list">
          <For each={props.successions}>
            {(row) => (
              <li class="administration-lines">
                <span class="administration-arrow">
                  {name(row.from, row.fromName)}
                  <ArrowRight size={16} aria-hidden="true" />
                  <span class="visually-hidden">{row.kind === 'MERGE' ? words().merged : words().split}</span>
                  {name(row.to, row.toName)}
                </span>
                <span class="small soft">
                  {row.kind === 'MERGE' ? words().merged : words().split},{' '}
                  {words().on(format().date(row.on), row.decision.number)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Panel>
  )
}
