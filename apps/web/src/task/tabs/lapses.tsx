import type { TaskView } from '@khoan-viec/protocol/task'
import { For, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { terms } from '../../words/index.ts'
import { nameMissed, namePerson, taskWords } from '../parts/index.ts'

/** What was late or missing, how far the ladder went, and whether it was made good; and who took over from whom. */
export function Lapses(props: { view: TaskView }) {
  const words = () => taskWords().progressTab
  const milestones = () => props.view.task.contract?.terms.milestones ?? props.view.task.registration.milestones
  return (
    <>
      <Show when={props.view.task.lapses.length > 0}>
        <section>
          <h3>{words().lapses}</h3>
          <ul class="milestones">
            <For each={props.view.task.lapses}>
              {(lapse) => (
                <li>
                  <time datetime={lapse.at}>{format().date(lapse.at)}</time>
                  <span>
                    {terms().lapse[lapse.kind]}: {nameMissed(lapse.id, milestones())}.{' '}
                    <b>{terms().ladder[lapse.step]}</b>
                    <Show when={lapse.madeGood}>
                      {(at) => <span class="soft">, {words().madeGood(format().date(at()))}</span>}
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.view.task.handovers.length > 0}>
        <section>
          <h3>{words().handovers}</h3>
          <ul class="milestones">
            <For each={props.view.task.handovers}>
              {(change) => (
                <li>
                  <time datetime={change.at}>{format().date(change.at)}</time>
                  <span>
                    {terms().post[change.post]}: {namePerson(props.view.names, change.outgoing)} →{' '}
                    <b>{change.incoming ? namePerson(props.view.names, change.incoming) : words().vacant}</b> (
                    {change.decision}). {terms().outcome[change.outcome]},{' '}
                    <span class="soft">{change.act === undefined ? words().byState : words().settled}</span>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}
