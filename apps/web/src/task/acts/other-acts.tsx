import type { TaskView } from '@khoan-viec/protocol/task'
import { Button, LinkButton } from '@khoan-viec/ui/action'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { taskWords } from '../parts/index.ts'
import { nameAct } from './name-act.ts'
import type { Offer, Offers } from './offered.ts'

/** What else the reader may do: now, and later with the reason and the date. */
export function OtherActs(props: { view: TaskView; offers: Offers; hrefOf: (act: Offer) => string }) {
  return (
    <Show when={props.offers.others.length + props.offers.later.length > 0}>
      <div class="task-acts not-print" role="group" aria-label={taskWords().mayDo}>
        <For each={props.offers.others}>
          {(act) => <LinkButton href={props.hrefOf(act)}>{nameAct(act, props.view)}</LinkButton>}
        </For>
        <For each={props.offers.later}>
          {(act) => <Button blocked={reasonOf(act)}>{nameAct(act, props.view)}</Button>}
        </For>
      </div>
    </Show>
  )
}

function reasonOf({ refusal }: Offer): string | undefined {
  if (!refusal) return undefined
  const { opens } = refusal.data ?? {}
  if (typeof opens === 'string') return taskWords().opensOn(format().date(opens))
  return refusal.code === 'round-open' ? taskWords().afterRound : explainRefusal(refusal)
}
