import type { Awaited, Urgency } from '@khoan-viec/protocol/my-work'
import { Button } from '@khoan-viec/ui/action'
import { LightShape, type Tone } from '@khoan-viec/ui/status'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createSignal, For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import type { Bundle, UrgencyGroup } from './arrange.ts'
import { whereTo } from './where-to.ts'
import { myWorkWords, sayAct, sayCount, sayLapse, sayTodo } from './words.ts'

const tones: Record<Urgency, Tone> = { overdue: 'red', soon: 'amber', open: 'green', later: 'grey', ahead: 'grey' }

/** A thousand of one kind are not laid out at once. */
const SHOWN_FIRST = 20
const SHOWN_MORE = 100

/** Everything that presses alike, under one heading. */
export function TodoGroup(props: { group: UrgencyGroup; today: string; units: readonly string[] }) {
  const words = () => myWorkWords()
  return (
    <section class="todo-group" aria-label={words().groups[props.group.urgency]}>
      <h2 class="todo-heading">
        <LightShape tone={tones[props.group.urgency]} />
        {words().groups[props.group.urgency]}
        <span class="todo-count">{sayCount(props.group.count)}</span>
      </h2>
      <ul class="todo-list">
        <For each={props.group.bundles}>
          {(bundle) => (
            <li>
              <Show
                when={bundle.todos.length > 1}
                fallback={
                  <For each={bundle.todos}>
                    {(todo) => <TodoLink todo={todo} today={props.today} units={props.units} />}
                  </For>
                }
              >
                <Together
                  bundle={bundle}
                  today={props.today}
                  units={props.units}
                  isOpen={props.group.bundles.length === 1}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

function Together(props: { bundle: Bundle; today: string; units: readonly string[]; isOpen: boolean }) {
  const first = () => props.bundle.todos[0]
  const said = () => {
    const todo = first()
    return todo ? myWorkWords().many(sayAct(todo), sayCount(props.bundle.todos.length)) : ''
  }
  const [most, setMost] = createSignal(SHOWN_FIRST)
  const shown = () => props.bundle.todos.slice(0, most())
  const nearest = () => props.bundle.todos.find(({ due }) => due !== undefined)?.due
  return (
    <details class="todo-many" open={props.isOpen}>
      <summary class="todo-summary">
        <span class="todo-words">
          <span class="todo-act">{said()}</span>
          <Show when={nearest()}>
            {(day) => (
              <span class="todo-meta">
                {myWorkWords().nearest(format().date(day()), format().due(day(), props.today))}
              </span>
            )}
          </Show>
        </span>
        <ChevronRight size={20} aria-hidden="true" />
      </summary>
      <ul>
        <For each={shown()}>
          {(todo) => (
            <li>
              <TodoLink todo={todo} today={props.today} units={props.units} isOneOfMany />
            </li>
          )}
        </For>
        <Show when={props.bundle.todos.length > shown().length}>
          <li class="todo-more">
            <Button kind="quiet" size="small" onPress={() => setMost(most() + SHOWN_MORE)}>
              {myWorkWords().more(format().number(props.bundle.todos.length - shown().length))}
            </Button>
          </li>
        </Show>
      </ul>
    </details>
  )
}

/** One press leads to where it is done. Among many of one kind the act has been said: what it is about comes first. */
function TodoLink(props: { todo: Awaited; today: string; units: readonly string[]; isOneOfMany?: boolean }) {
  const words = () => myWorkWords()
  const about = () => props.todo.about
  const subject = () => about()['title'] ?? about()['name'] ?? ''
  const unitName = () =>
    props.todo.unit !== undefined && props.units.includes(props.todo.unit) ? undefined : props.todo.unitName
  const said = () => about()['reason'] ?? about()['text']
  const cell = () => about()['cell']
  const lapse = () => sayLapse(about())
  const dates = () => (props.todo.due ? words().dueOn(format().date(props.todo.due)) : undefined)
  return (
    <a class="todo" href={whereTo(props.todo)}>
      <span class="todo-words">
        <Show when={!props.isOneOfMany || !subject() || about()['period']}>
          <span class="todo-act">{sayTodo(props.todo, props.today)}</span>
        </Show>
        <Show when={subject()}>
          <span class="todo-subject">{subject()}</span>
        </Show>
        <Show when={said()}>{(text) => <span class="todo-detail">“{text()}”</span>}</Show>
        <Show when={lapse()}>{(what) => <span class="todo-detail">{what()}</span>}</Show>
        <Show when={cell()}>{(name) => <span class="todo-detail">{words().cell(name())}</span>}</Show>
        <Show when={props.todo.behalf}>
          {(behalf) => (
            <span class="todo-detail todo-behalf">{words().behalf.of(behalf().person.name, behalf().number)}</span>
          )}
        </Show>
        <Show when={unitName() ?? dates()}>
          <span class="todo-meta">{[unitName(), dates()].filter(Boolean).join(' · ')}</span>
        </Show>
      </span>
      <ChevronRight size={20} aria-hidden="true" />
    </a>
  )
}
