import type { ActRow, RehearsalState } from '@khoan-viec/protocol/rehearsal'
import { Button } from '@khoan-viec/ui/action'
import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { useNavigate } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { paths, useSession } from '../app/index.ts'
import { dayOf, format } from '../format/index.ts'
import { language, terms } from '../words/index.ts'
import { rehearsalWords } from './words.ts'

const SHOWN = 12

/** What the people of the scenario will do next, day by day, and a way into the seat of each. */
export function NextActs(props: { state: RehearsalState }) {
  const words = () => rehearsalWords().next
  const days = () => [...Map.groupBy(props.state.next.slice(0, SHOWN), ({ at }) => dayOf(at))]
  const systemDay = () => props.state.nextSystemDate
  return (
    <Panel title={words().title}>
      <p class="soft small">{words().lead}</p>
      <Show when={systemDay() && (days()[0] === undefined || (systemDay() ?? '') <= (days()[0]?.[0] ?? ''))}>
        <div class="act-day">
          <h3>{format().date(systemDay() ?? '')}</h3>
          <p>
            <b>{terms().system}</b> <span class="soft">{words().system}</span>
          </p>
        </div>
      </Show>
      <For each={days()} fallback={<p class="soft">{words().none}</p>}>
        {([day, acts]) => (
          <div class="act-day">
            <h3>{format().date(day)}</h3>
            <ul class="acts">
              <For each={acts}>{(act) => <Act act={act} />}</For>
            </ul>
          </div>
        )}
      </For>
      <Show when={props.state.next.length > SHOWN}>
        <p class="small soft">{words().more(format().number(props.state.next.length - SHOWN))}</p>
      </Show>
    </Panel>
  )
}

function Act(props: { act: ActRow }) {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => rehearsalWords().next
  const isMe = () => session.me?.person?.id === props.act.person.id
  const take = async () => {
    await session.seats?.take(props.act.person.id)
    navigate(paths.myWork())
  }
  return (
    <li class="act">
      <span class="act-words">
        <b>{props.act.person.name}</b> {props.act.words[language()]}
        <Show when={props.act.expect}>
          {' '}
          <Badge tone="amber">{words().expect}</Badge>
        </Show>
      </span>
      <Show when={!isMe()}>
        <Button kind="quiet" size="small" onPress={() => void take()}>
          {words().seat}
        </Button>
      </Show>
    </li>
  )
}
