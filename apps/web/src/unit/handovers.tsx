import { Panel } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { handoverWords } from '../handover/words.ts'
import { TakeList } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { unitWords } from './words.ts'

/** The hand-over acts of the unit. No change of head: nothing shown. */
export function Handovers(props: { unit: string }) {
  const words = () => unitWords().handovers
  const asked = useQuery(() => ({
    queryKey: ['handover', 'ofUnit', props.unit],
    queryFn: () => api.handover.ofUnit.query({ unit: props.unit }),
  }))
  const acts = () => (asked.isSuccess ? asked.data : [])
  return (
    <Show when={acts().length > 0}>
      <Panel title={words().title}>
        <p class="soft">{words().lead}</p>
        <ul class="unit-people">
          <For each={acts()}>
            {(act) => (
              <li>
                <span>
                  <a href={paths.handover(act.id)}>{words().act(act.outgoing, act.incoming)}</a>{' '}
                  <Badge tone={act.status === 'SIGNED' ? 'green' : 'amber'}>{handoverWords().status[act.status]}</Badge>
                </span>
                <span class="small soft">
                  {words().from(terms().post[act.post], format().date(act.from))} ·{' '}
                  {words().tasks(format().number(act.tasks))}
                </span>
              </li>
            )}
          </For>
        </ul>
        <TakeList of="handovers" question={{ unit: props.unit }} />
      </Panel>
    </Show>
  )
}
