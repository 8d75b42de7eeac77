import { plusDays, dayOf } from '@khoan-viec/domain/calendar'
import type { Contract } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Panel } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { contractWords } from './words.ts'

/** How often the parties were reminded, and when it goes up. Only while signatures are missing. */
export function Reminders(props: { view: TaskView; contract: Contract }) {
  const words = contractWords
  const escalates = () => plusDays(dayOf(props.contract.offeredAt), props.view.facts.calendar.signing.escalateAfterDays)
  return (
    <Show when={props.view.task.status === 'OFFERED'}>
      <Panel title={words().reminders}>
        <Show when={props.contract.reminded.length > 0} fallback={<p class="soft">{words().notReminded}</p>}>
          <ul>
            <For each={props.contract.reminded}>{(days) => <li>{words().reminded(format().number(days))}</li>}</For>
          </ul>
        </Show>
        <p class="soft">{words().escalates(format().date(escalates()))}</p>
      </Panel>
    </Show>
  )
}
