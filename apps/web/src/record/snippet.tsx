import type { SnippetPart } from '@khoan-viec/protocol/record'
import { For, Show } from 'solid-js'

/** The words by which an entry was found. They are set as text, whatever somebody wrote into them. */
export function Snippet(props: { parts: readonly SnippetPart[] }) {
  return (
    <p class="record-snippet">
      <For each={props.parts}>
        {(part) => (
          <Show when={part.hit} fallback={part.text}>
            <mark>{part.text}</mark>
          </Show>
        )}
      </For>
    </p>
  )
}
