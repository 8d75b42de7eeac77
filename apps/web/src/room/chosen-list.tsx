import { IconButton } from '@khoan-viec/ui/action'
import type { Option } from '@khoan-viec/ui/form'
import X from 'lucide-solid/icons/x'
import { For, Show } from 'solid-js'
import { roomWords } from './words.ts'

/** What was chosen so far, each with a way to leave it out again. */
export function ChosenList(props: { values: readonly Option[]; onChange: (values: readonly Option[]) => void }) {
  return (
    <Show when={props.values.length > 0}>
      <ul class="chosen-list">
        <For each={props.values}>
          {(chosen) => (
            <li>
              <span>{chosen.label}</span>
              <IconButton
                size="small"
                label={roomWords().drop(chosen.label)}
                onPress={() => props.onChange(props.values.filter(({ value }) => value !== chosen.value))}
              >
                <X size={16} aria-hidden="true" />
              </IconButton>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
