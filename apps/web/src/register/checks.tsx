import { routineHints, sixClears, type Registration } from '@khoan-viec/domain/task'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import Circle from 'lucide-solid/icons/circle'
import CircleCheck from 'lucide-solid/icons/circle-check'
import Lightbulb from 'lucide-solid/icons/lightbulb'
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { idOfPlace } from './faults.ts'
import { registerWords } from './words.ts'

const REST_MS = 400
const SHORTEST = 6

/** Beside the form while one types: the six clears, signs of routine work, and tasks that resemble it. */
export function Checks(props: { registration: Registration; task: string | undefined }) {
  const words = () => registerWords()
  const checks = () => sixClears(props.registration)
  const done = () => checks().filter(({ ok }) => ok).length
  const hints = () => (props.registration.title.trim() === '' ? [] : routineHints(props.registration))
  return (
    <Stack gap={4}>
      <Panel
        title={words().aside.clears}
        aside={
          <span class="soft">
            {done() === 6 ? words().aside.allClear : words().aside.count(format().number(done()))}
          </span>
        }
      >
        <ul class="clears">
          <For each={checks()}>
            {({ clear, ok, field }) => (
              <li classList={{ 'clear-done': ok }}>
                <Show when={ok} fallback={<Circle size={18} aria-hidden="true" />}>
                  <CircleCheck size={18} aria-hidden="true" />
                </Show>
                <span>
                  <b>{words().clears[clear]}</b>
                  <span class="visually-hidden">: {ok ? words().aside.yes : words().aside.no}</span>
                  <Show when={!ok}>
                    <a class="clear-hint" href={`#${idOfPlace(field)}`} onClick={(event) => goTo(event, field)}>
                      {words().clearHints[clear]}
                    </a>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Panel>
      <Show when={hints().length > 0}>
        <Panel title={words().aside.hints}>
          <ul class="clears">
            <For each={hints()}>
              {(hint) => (
                <li>
                  <Lightbulb size={18} aria-hidden="true" />
                  <span>{words().hints[hint.code]('words' in hint ? hint.words : '')}</span>
                </li>
              )}
            </For>
          </ul>
        </Panel>
      </Show>
      <Similar title={props.registration.title} task={props.task} />
    </Stack>
  )
}

function Similar(props: { title: string; task: string | undefined }) {
  const words = () => registerWords().aside
  const [rested, setRested] = createSignal('')
  createEffect(() => {
    const text = props.title.trim().slice(0, 100)
    const timer = setTimeout(() => setRested(text), REST_MS)
    onCleanup(() => clearTimeout(timer))
  })
  const isAsked = () => rested().length >= SHORTEST
  const found = useQuery(() => ({
    queryKey: ['task', 'similar', rested()],
    queryFn: () => api.task.similar.query({ text: rested() }),
    enabled: isAsked(),
    placeholderData: keepPreviousData,
  }))
  const rows = () => (isAsked() && found.isSuccess ? found.data.filter(({ id }) => id !== props.task) : [])
  return (
    <Panel title={words().similar}>
      <Show when={isAsked()} fallback={<p class="soft">{words().similarWait}</p>}>
        <Show when={rows().length > 0} fallback={<p class="soft">{words().similarNone}</p>}>
          <ul class="similar">
            <For each={rows()}>
              {(task) => (
                <li>
                  <Show when={task.readable} fallback={task.title}>
                    <a href={paths.task(task.id)} target="_blank" rel="noreferrer">
                      {task.title}
                    </a>
                  </Show>
                  <span class="small soft">
                    {[task.unit.name, task.cycle, terms().status[task.status]].join(' · ')}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </Panel>
  )
}

/** To the field itself, so that one may type at once. */
function goTo(event: MouseEvent, field: string) {
  event.preventDefault()
  document.getElementById(idOfPlace(field))?.focus()
}
