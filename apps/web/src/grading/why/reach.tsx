import type { Result } from '@khoan-viec/grading/engine'
import { For, Show } from 'solid-js'
import { terms } from '../../words/index.ts'
import { gradingWords } from '../words.ts'

/** The smallest change that would have lifted the level. */
export function Reach(props: { result: Result }) {
  const words = () => gradingWords().why
  return (
    <section class="grading-reach" aria-label={words().reach}>
      <h3>{words().reach}</h3>
      <Show
        when={props.result.toReach}
        fallback={<p>{props.result.level === 'EXCELLENT' ? words().top : words().noReach}</p>}
      >
        {(reach) => (
          <>
            <p>{words().reachTo(terms().level[reach().level])}</p>
            <ul class="grading-list">
              <For each={reach().changes}>
                {(change) => (
                  <li>{words().reachChange(change.task, terms().outcome[change.from], terms().outcome[change.to])}</li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
    </section>
  )
}
