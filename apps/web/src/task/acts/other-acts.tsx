import type { TaskView } from '@khoan-viec/protocol/task'
import { Button, LinkButton } from '@khoan-viec/ui/action'
import { createSignal, For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { taskWords } from '../parts/index.ts'
import { nameAct } from './name-act.ts'
import { isSeldom, type Offer, type Offers } from './offered.ts'

/** A year of missed reports owes an explanation for each: more than so many stand behind one button. */
const MANY = 8
const SHOWN_FIRST = 4

/** What else the reader may do: now, and later with the reason and the date. */
export function OtherActs(props: { view: TaskView; offers: Offers; hrefOf: (act: Offer) => string }) {
  const [isAll, setAll] = createSignal(false)
  const usual = () => props.offers.others.filter((act) => !isSeldom(act))
  const shown = () => (isAll() ? props.offers.others : usual().length <= MANY ? usual() : usual().slice(0, SHOWN_FIRST))
  return (
    <Show when={props.offers.others.length + props.offers.later.length > 0}>
      <div class="task-acts not-print" role="group" aria-label={taskWords().mayDo}>
        <For each={shown()}>
          {(act) => <LinkButton href={props.hrefOf(act)}>{nameAct(act, props.view)}</LinkButton>}
        </For>
        <Show when={shown().length >= usual().length}>
          <For each={props.offers.later}>
            {(act) => <Button blocked={reasonOf(act)}>{nameAct(act, props.view)}</Button>}
          </For>
        </Show>
        <Show when={shown().length < props.offers.others.length}>
          <Button kind="quiet" onPress={() => setAll(true)}>
            {taskWords().moreActs(format().number(props.offers.others.length - shown().length))}
          </Button>
        </Show>
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
