import type { MissingInput } from '@khoan-viec/domain/cycle'
import { Notice } from '@khoan-viec/ui/feedback'
import { For, Show } from 'solid-js'
import { TakeList } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { gradingWords } from './words.ts'

/** Inputs for which the grading waits, each with whose it is. */
export function Missing(props: { missing: readonly MissingInput[] }) {
  const words = () => gradingWords().missing
  return (
    <Show when={props.missing.length > 0}>
      <Notice tone="warning" title={words().title}>
        <p>{words().lead}</p>
        <ul class="grading-missing">
          <For each={props.missing}>
            {(missing) => <li>{words()[missing.input](missing.name, terms().post[missing.owedBy])}</li>}
          </For>
        </ul>
        <TakeList of="missing" />
      </Notice>
    </Show>
  )
}
