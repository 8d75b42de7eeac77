import type { TaskRow } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Panel } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { correctionOf, nameField } from './correction.ts'
import { registerWords } from './words.ts'

/** What came back, why, and until when it may be sent again. */
export function Returned(props: { tasks: readonly TaskRow[] }) {
  return (
    <Show when={props.tasks.length > 0}>
      <Panel title={registerWords().returned.title}>
        <ul class="register-cards">
          <For each={props.tasks}>{(row) => <Card row={row} />}</For>
        </ul>
      </Panel>
    </Show>
  )
}

function Card(props: { row: TaskRow }) {
  const today = useToday()
  const words = () => registerWords().returned
  const view = useQuery(() => ({
    queryKey: ['task', 'byId', props.row.id],
    queryFn: () => api.task.byId.query({ id: props.row.id }),
  }))
  const correction = () => (view.isSuccess ? correctionOf(view.data.task) : undefined)
  return (
    <li class="register-card">
      <span class="register-card-words">
        <a href={paths.task(props.row.id)}>{props.row.title}</a>
        <span class="small soft">{terms().status[props.row.status]}</span>
        <Show when={correction()}>
          {(said) => (
            <>
              <Show when={said().field}>{(field) => <span>{nameField(field())}</span>}</Show>
              <span>“{said().reason}”</span>
              <Show when={said().correctBy}>
                {(date) => <b>{words().by(format().date(date()), format().due(date(), today()))}</b>}
              </Show>
            </>
          )}
        </Show>
      </span>
      <LinkButton href={`${paths.register('correct')}?task=${encodeURIComponent(props.row.id)}`}>
        {words().fix}
      </LinkButton>
    </li>
  )
}
