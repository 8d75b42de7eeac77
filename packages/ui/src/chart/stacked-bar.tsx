import { For, Show } from 'solid-js'
import type { Tone } from '../status/index.ts'
import { useUiWords } from '../words/index.ts'
import { sharesOf } from './scale.ts'
import './chart.css'

export interface Share {
  id: string
  label: string
  count: number
  tone: Tone | 'blue'
}

/**
 * How a whole splits: opinions of a body, levels of a group. Each part is told by order, number and word as well as by colour.
 * `cap` marks a limit, counted from the start of the bar.
 */
export function StackedBar(props: {
  label: string
  shares: readonly Share[]
  cap?: { count: number; label: string } | undefined
}) {
  const words = useUiWords()
  const total = () => props.shares.reduce((sum, share) => sum + share.count, 0)
  const widths = () => sharesOf(props.shares.map((share) => share.count))
  return (
    <figure class="stacked">
      <figcaption class="stacked-label">{props.label}</figcaption>
      <div class="stacked-bar" aria-hidden="true">
        <For each={props.shares}>
          {(share, index) => (
            <Show when={share.count > 0}>
              <span
                class={`stacked-part stacked-${share.tone}`}
                style={{ 'inline-size': `${(widths()[index()] ?? 0) * 100}%` }}
              >
                {words().number(share.count)}
              </span>
            </Show>
          )}
        </For>
        <Show when={total() > 0 ? props.cap : undefined}>
          {(cap) => (
            <span
              class="stacked-cap"
              style={{ 'inset-inline-start': `${Math.min(1, cap().count / total()) * 100}%` }}
            />
          )}
        </Show>
      </div>
      <ul class="stacked-legend">
        <For each={props.shares}>
          {(share) => (
            <li>
              <span class={`stacked-swatch stacked-${share.tone}`} aria-hidden="true" />
              {share.label}: <b>{words().number(share.count)}</b>
            </li>
          )}
        </For>
        <Show when={props.cap}>
          {(cap) => (
            <li>
              <span class="stacked-swatch stacked-swatch-cap" aria-hidden="true" />
              {cap().label}: <b>{words().number(cap().count)}</b>
            </li>
          )}
        </Show>
      </ul>
    </figure>
  )
}
