import { For, type JSX } from 'solid-js'
import type { Tone } from './light.tsx'
import './status.css'

/** A short word on what a thing is: its kind, its stage. Not for lights, which have shapes. */
export function Badge(props: { tone?: Tone | 'blue' | undefined; children: JSX.Element }) {
  return <span class={`badge badge-${props.tone ?? 'grey'}`}>{props.children}</span>
}

/** One level of a ladder: word, height reached as bars, colour. `rank` counts from 1, the lowest; 0 means not on the ladder. */
export function Level(props: { word: string; rank: number; of: number; tone: Tone | 'blue' }) {
  const bars = () => Array.from({ length: props.of })
  return (
    <span class={`level badge-${props.tone}`}>
      <span class="level-bars" aria-hidden="true">
        <For each={bars()}>
          {(_, index) => <i classList={{ reached: index() < props.rank }} style={{ '--bar': String(index() + 1) }} />}
        </For>
      </span>
      {props.word}
    </span>
  )
}
