import type { Decision, Unit } from '@khoan-viec/domain/organisation'
import { Panel } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { administrationWords } from './words.ts'

type Say = (number: string, date: string, body: string) => string

/** How the unit stood when, each with the decision by which it did; the latest first. */
export function Periods(props: { periods: readonly Unit[] }) {
  const words = () => administrationWords().unit
  const say = (phrase: Say, { number, date, body }: Decision) => phrase(number, format().date(date), body)
  const span = ({ from, to }: Unit) =>
    to === undefined ? words().since(format().date(from)) : words().span(format().date(from), format().date(to))
  return (
    <Panel title={words().periods}>
      <ol class="administration-list">
        <For each={props.periods.toReversed()}>
          {(period) => (
            <li class="administration-lines">
              <span>
                <b>{period.name}</b> <span class="soft">{span(period)}</span>
              </span>
              <span class="small soft">{period.by ? say(words().by, period.by) : words().setUp}</span>
              <Show when={period.ended}>
                {(ended) => (
                  <span class="small soft">
                    {say(words().ended, ended().decision)}
                    <Show when={ended().reason}>{(reason) => <> {words().reason(reason())}</>}</Show>
                  </span>
                )}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Panel>
  )
}
