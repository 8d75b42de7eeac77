import { For, type JSX } from 'solid-js'
import './layout.css'

export interface Definition {
  term: string
  value: JSX.Element
}

/** Facts of one thing: name left, value right. */
export function Definitions(props: { items: readonly Definition[] }) {
  return (
    <dl class="definitions">
      <For each={props.items}>
        {(item) => (
          <div>
            <dt>{item.term}</dt>
            <dd>{item.value}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
