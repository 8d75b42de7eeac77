import type { CycleView, ScheduledAct } from '@khoan-viec/protocol/cycle'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'
import { useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { sayAct } from '../words/index.ts'
import { cycleWords } from './words.ts'

const windowNames = ['registration', 'assessment', 'decision', 'appeal'] as const

/** What comes next, the windows of the year with how they stand, and every date there is. */
export function Calendar(props: { view: CycleView }) {
  const today = useToday()
  const words = () => cycleWords().calendar
  const calendar = () => props.view.cycle.calendar
  const stateOf = (opens: string, closes: string) => (today() < opens ? 'ahead' : today() > closes ? 'over' : 'open')
  const tones = { open: 'green', ahead: 'blue', over: 'grey' } as const
  return (
    <Panel title={words().title}>
      <Stack gap={5}>
        <div>
          <h3>{words().next}</h3>
          <Show when={props.view.next.length > 0} fallback={<p class="soft">{words().none}</p>}>
            <Acts acts={props.view.next} today={today()} />
          </Show>
        </div>
        <div>
          <h3>{words().windows}</h3>
          <ul class="year-dates year-windows">
            <For each={windowNames}>
              {(name) => {
                const window = () => calendar()[name]
                const state = () => stateOf(window().opens, window().closes)
                return (
                  <li>
                    <span>
                      {words().window[name]} <Badge tone={tones[state()]}>{words().state[state()]}</Badge>
                    </span>
                    <span class="year-date">
                      {cycleWords().span(format().date(window().opens), format().date(window().closes))}
                    </span>
                  </li>
                )
              }}
            </For>
            <li>
              <span>{words().delivery}</span>
              <span class="year-date">{format().date(calendar().delivery)}</span>
            </li>
            <li>
              <span>{words().acceptance}</span>
              <span class="year-date">{format().date(calendar().acceptance)}</span>
            </li>
          </ul>
        </div>
        <details>
          <summary class="year-all">{words().all}</summary>
          <Acts acts={props.view.schedule} today={today()} />
        </details>
        <TakeList of="calendar" />
      </Stack>
    </Panel>
  )
}

function Acts(props: { acts: readonly ScheduledAct[]; today: string }) {
  return (
    <ul class="year-dates">
      <For each={props.acts}>
        {(act) => (
          <li classList={{ 'year-done': act.done }}>
            <span>
              <Show when={act.done}>
                <Check size={16} aria-hidden="true" />
                <span class="visually-hidden">{cycleWords().calendar.done}: </span>
              </Show>
              {sayAct(act.act)}
            </span>
            <span class="year-date">
              {format().date(act.date)}
              <Show when={!act.done}>
                <span class="small soft"> {format().relative(act.date, props.today)}</span>
              </Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
