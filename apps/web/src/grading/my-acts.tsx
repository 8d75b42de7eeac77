import type { TodoKind } from '@khoan-viec/domain/stream'
import type { TodoRow } from '@khoan-viec/protocol/my-work'
import { LinkButton } from '@khoan-viec/ui/action'
import { Panel } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { paths, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import type { AssessmentCommand } from './names.ts'
import { useMyWork } from './queries.ts'
import { gradingWords } from './words.ts'

const commandOf: Partial<Readonly<Record<TodoKind, AssessmentCommand>>> = {
  'self-rank': 'self-rank',
  appraise: 'appraise',
  vote: 'vote',
  'decide-level': 'decide',
  'appeal-open': 'appeal',
  'decide-appeal': 'rule-appeal',
}

/** What awaits the reader in this room, act by act, one press from the first. */
export function MyActs() {
  const work = useMyWork()
  const words = () => gradingWords().table
  const groups = () => [
    ...Map.groupBy(actsIn(work.isPending ? [] : (work.data?.todos ?? [])), ({ command }) => command),
  ]
  return (
    <Show when={groups().length > 0}>
      <div class="not-print">
        <Panel title={words().mine}>
          <ul class="grading-mine">
            <For each={groups()}>
              {([command, acts], index) => (
                <MyAct command={command} todos={acts.map(({ todo }) => todo)} isFirst={index() === 0} />
              )}
            </For>
          </ul>
        </Panel>
      </div>
    </Show>
  )
}

function MyAct(props: { command: AssessmentCommand; todos: readonly TodoRow[]; isFirst: boolean }) {
  const today = useToday()
  const first = () => props.todos[0]
  const said = () => {
    const act = gradingWords().acts[props.command]
    return props.todos.length > 1
      ? gradingWords().table.mineMany(act, format().number(props.todos.length))
      : `${act}: ${first()?.about['name'] ?? ''}`
  }
  return (
    <Show when={first()}>
      {(todo) => (
        <li>
          <span>
            {said()}
            <Show when={todo().due}>{(due) => <span class="soft"> · {format().due(due(), today())}</span>}</Show>
          </span>
          <LinkButton
            kind={props.isFirst && props.command !== 'appeal' ? 'primary' : 'plain'}
            href={`${paths.grading(todo().stream.id)}?do=${props.command}`}
          >
            {props.todos.length > 1 ? gradingWords().table.next : gradingWords().acts[props.command]}
          </LinkButton>
        </li>
      )}
    </Show>
  )
}

const actsIn = (todos: readonly TodoRow[]) =>
  todos.flatMap((todo) => {
    const command = commandOf[todo.kind]
    return command === undefined ? [] : [{ command, todo }]
  })
