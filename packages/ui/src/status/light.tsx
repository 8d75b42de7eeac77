import { Show } from 'solid-js'
import './status.css'

export type Tone = 'green' | 'amber' | 'red' | 'grey' | 'violet'

/** A state as a word, a shape and a colour. `compact` keeps the word for those who listen or hover, as in a grid of lights. */
export function Light(props: { tone: Tone; word: string; compact?: boolean | undefined }) {
  return (
    <span class={`light light-${props.tone}`} title={props.compact ? props.word : undefined}>
      <LightShape tone={props.tone} />
      <span classList={{ 'visually-hidden': Boolean(props.compact) }}>{props.word}</span>
    </span>
  )
}

/** The shape alone, for legends and charts that carry the word themselves. */
export function LightShape(props: { tone: Tone }) {
  return (
    <svg class={`light-shape light-shape-${props.tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[props.tone]} />
      <Show when={props.tone === 'violet'}>
        <path class="light-shackle" d="M5.2 7V5.2a2.8 2.8 0 0 1 5.6 0V7" />
      </Show>
    </svg>
  )
}

const shapes: Record<Tone, string> = {
  green: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z',
  amber: 'M8 1.2 15.4 14.2H.6z',
  red: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z',
  grey: 'M1.5 6.4h13v3.2h-13z',
  violet: 'M3.2 7h9.6a.9.9 0 0 1 .9.9v6.2a.9.9 0 0 1-.9.9H3.2a.9.9 0 0 1-.9-.9V7.9a.9.9 0 0 1 .9-.9z',
}
