import { type Becoming, becomings, type ComingDecision, type ComingTask } from '@khoan-viec/protocol/administration'
import { Panel } from '@khoan-viec/ui/layout'
import { A } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView, TakeList } from '../room/index.ts'
import { tellChange } from './tell-change.ts'
import { administrationWords } from './words.ts'

/** Decisions on units that are recorded and not in effect yet: what changes, and what is to become of open work until then. */
export function ComingDecisions() {
  const words = () => administrationWords().coming
  const coming = useQuery(() => ({
    queryKey: ['administration', 'coming'],
    queryFn: () => api.administration.coming.query(),
  }))
  return (
    <Panel title={words().title}>
      <QueryView query={coming}>
        {(decisions) => (
          <Show when={decisions().length > 0} fallback={<p class="soft">{words().none}</p>}>
            <ul class="administration-list">
              <For each={decisions()}>{(decision) => <Coming decision={decision} />}</For>
            </ul>
            <TakeList of="coming" />
          </Show>
        )}
      </QueryView>
    </Panel>
  )
}

function Coming(props: { decision: ComingDecision }) {
  const words = () => administrationWords().coming
  const day = () => format().date(props.decision.from)
  return (
    <li class="administration-coming">
      <p>
        <b>{words().from(props.decision.decision.number, day())}</b>{' '}
        <span class="small soft">
          {words().issued(format().date(props.decision.decision.date), props.decision.decision.body)}
        </span>
      </p>
      <ul class="administration-changes">
        <For each={props.decision.changes}>{(change) => <li>{tellChange(change, props.decision.names)}</li>}</For>
      </ul>
      <A href={`${paths.administration()}?on=${props.decision.from}`}>{words().tree(day())}</A>
      <Show when={props.decision.work.length > 0} fallback={<p class="soft">{words().noWork}</p>}>
        <details class="reorganise-unit">
          <summary>
            <b>{words().work(format().number(props.decision.work.length))}</b>
            <span class="small soft">{counts(props.decision.work)}</span>
          </summary>
          <p class="small soft">{words().until(day())}</p>
          <ul class="administration-list">
            <For each={props.decision.work}>
              {(task) => (
                <li class="administration-lines">
                  <A href={paths.task(task.id)}>{task.title}</A>
                  <span class="small soft">{tellTask(task)}</span>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </li>
  )
}

/** How many tasks of each kind, in the order of the kinds; none of a kind is not said. */
function counts(work: readonly ComingTask[]): string {
  const count = (kind: Becoming) => work.filter(({ becomes }) => becomes === kind).length
  return becomings
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${administrationWords().coming.kinds[kind]}: ${format().number(count(kind))}`)
    .join(' · ')
}

const tellTask = ({ unitName, becomes, to, before }: ComingTask): string =>
  [
    unitName,
    administrationWords().coming.becomes[becomes](format().list([...to])),
    ...(before === undefined ? [] : [administrationWords().coming.before(format().date(before))]),
  ].join(' · ')
