import type { CycleView } from '@khoan-viec/protocol/cycle'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { cycleWords } from './words.ts'

/** Every run of the engine, beside each other. */
export function Gradings(props: { view: CycleView }) {
  const words = () => cycleWords().gradings
  const gradings = () => props.view.cycle.gradings
  return (
    <Panel title={words().title}>
      <Show
        when={gradings().length > 0}
        fallback={<p class="soft">{words().none(format().date(props.view.cycle.calendar.grading))}</p>}
      >
        <ul class="year-dates">
          <For each={gradings()}>
            {(grading) => (
              <li>
                <span>
                  <b>{words().round(format().number(grading.round))}</b> ·{' '}
                  {words().subjects(format().number(grading.subjects))}
                </span>
                <span class="year-date">{format().date(grading.at)}</span>
              </li>
            )}
          </For>
        </ul>
        <p>
          <a href={paths.grading()}>{words().open}</a>
        </p>
      </Show>
    </Panel>
  )
}

/** Inputs that a grading waits for, each with whose it is. */
export function Missing(props: { view: CycleView }) {
  const words = () => cycleWords().missing
  const missing = () => props.view.cycle.missing
  return (
    <Show when={missing().length > 0}>
      <Notice tone="warning" title={words().title}>
        <p>{words().lead}</p>
        <ul class="year-missing">
          <For each={missing()}>
            {(each) => (
              <li>
                <a href={paths.grading(`${props.view.cycle.id}:${each.subject}`)}>{each.name}</a>:{' '}
                {words().owed(terms().post[each.owedBy], words().input[each.input])}
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  )
}

export function Boards(props: { view: CycleView }) {
  const words = () => cycleWords().boards
  return (
    <Panel title={words().title}>
      <Show when={props.view.boards.length > 0} fallback={<p class="soft">{words().none}</p>}>
        <ul class="year-dates">
          <For each={props.view.boards}>
            {(board) => (
              <li>
                <a href={`${paths.board()}?board=${encodeURIComponent(board.id)}`}>{board.title}</a>
                <span class="year-date">{format().date(board.at)}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Panel>
  )
}

export function Sealed(props: { view: CycleView }) {
  const words = () => cycleWords().sealed
  return (
    <Show when={props.view.cycle.sealed}>
      {(seal) => (
        <Notice tone="done" title={words().title}>
          {words().text(format().date(seal().at), format().number(seal().entries))}{' '}
          <Show when={props.view.cycle.carriedOver.length > 0}>
            {words().carried(format().number(props.view.cycle.carriedOver.length))}
          </Show>
        </Notice>
      )}
    </Show>
  )
}
