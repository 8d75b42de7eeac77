import type { RefusedAct, RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { explainRefusal, language } from '../words/index.ts'
import { rehearsalWords } from './words.ts'

/** What was refused: as meant, because somebody played otherwise, or by a fault. */
export function Told(props: { state: RehearsalState }) {
  const words = () => rehearsalWords().told
  const all = () => [
    ...props.state.stuck.map((act) => ({ act, word: words().stuck, tone: 'red' as const })),
    ...props.state.refused.map((act) => ({ act, word: words().refused, tone: 'grey' as const })),
    ...props.state.skipped.map((act) => ({ act, word: words().skipped, tone: 'amber' as const })),
  ]
  return (
    <Panel title={words().title}>
      <Show when={all().length > 0} fallback={<p class="soft">{words().none}</p>}>
        <ul class="acts">
          <For each={all()}>
            {({ act, word, tone }) => (
              <li class="told">
                <span>
                  <b>{act.person.name}</b> {act.words[language()]}
                </span>
                <span>{sayWhy(act)}</span>
                <span class="small soft">
                  {format().date(act.at)} <Badge tone={tone}>{word}</Badge>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Panel>
  )
}

/** The facts of the refusal are not kept with it, so the sentence stands without its dates. */
const sayWhy = ({ code }: RefusedAct): string => explainRefusal({ code })
