import { yearParameter } from '@khoan-viec/protocol/cycle'
import type { RehearsalState, RehearsalYear } from '@khoan-viec/protocol/rehearsal'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { rehearsalWords } from './words.ts'

/** How far each year of the scenario has come; one that was opened may be looked at. Absent of a scenario of one year. */
export function Years(props: { state: RehearsalState }) {
  const words = () => rehearsalWords().clock
  const opened = () => props.state.years.findIndex(({ current }) => current)
  return (
    <Show when={props.state.years.length > 1}>
      <ol class="acts scenario-years" aria-label={words().years}>
        <For each={props.state.years}>{(year, place) => <Year year={year} isOpened={place() <= opened()} />}</For>
      </ol>
    </Show>
  )
}

function Year(props: { year: RehearsalYear; isOpened: boolean }) {
  const words = () => rehearsalWords().clock
  const href = () =>
    `${paths.cycle()}${props.year.current ? '' : `?${yearParameter}=${encodeURIComponent(props.year.id)}`}`
  return (
    <li class="act">
      <span class="act-words">
        <Show when={props.isOpened} fallback={<span class="soft">{props.year.name}</span>}>
          <a href={href()}>{props.year.name}</a>
        </Show>{' '}
        <Show when={props.year.current && props.year.done < props.year.total}>
          <Badge tone="blue">{words().now}</Badge>
        </Show>
      </span>
      <span class="small soft scenario-share">
        {words().share(format().number(props.year.done), format().number(props.year.total))}
      </span>
    </li>
  )
}
