import type { BriefingItem, Briefing } from '@khoan-viec/protocol/follow-up'
import { Button } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { Cluster, Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge, type Tone } from '@khoan-viec/ui/status'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { DueDay, QueryView, TakeList, useActsAs } from '../room/index.ts'
import { nameSaid, TaskLight, taskWords } from '../task/parts/index.ts'
import { sayPeriod, terms } from '../words/index.ts'
import { DirectButton } from './direct-button.tsx'
import { followUpWords } from './words.ts'

const tones: Readonly<Record<BriefingItem['because'][number], Tone | 'blue'>> = {
  RED: 'red',
  AMBER: 'amber',
  LAPSE: 'amber',
  REQUEST: 'violet',
  UNSIGNED: 'amber',
  DUE_SOON: 'blue',
}

/** The week's agenda, the worst first; each item says why it is here, and takes a direction there and then. */
export function BriefingView() {
  const words = () => followUpWords().briefing
  const query = useQuery(() => ({ queryKey: ['followUp', 'briefing'], queryFn: () => api.followUp.briefing.query() }))
  return (
    <QueryView query={query}>
      {(briefing) => (
        <Stack gap={4}>
          <Cluster gap={4} justify="between">
            <div>
              <h2>{words().title(format().date(briefing().week.from), format().date(briefing().week.to))}</h2>
              <p class="soft">{words().lead}</p>
            </div>
            <Button onPress={() => print()}>{words().print}</Button>
          </Cluster>
          <Show
            when={briefing().items.length > 0}
            fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}
          >
            <ol class="briefing">
              <For each={briefing().items}>
                {(item, index) => (
                  <li>
                    <Item item={item} number={index() + 1} names={briefing().names} />
                  </li>
                )}
              </For>
            </ol>
            <TakeList of="briefing" />
          </Show>
        </Stack>
      )}
    </QueryView>
  )
}

const directed = new Set(['APPROVED', 'OFFERED', 'IN_PROGRESS', 'DELIVERED'])

function Item(props: { item: BriefingItem; number: number; names: Briefing['names'] }) {
  const words = () => followUpWords().briefing
  const actsAs = useActsAs(() => ({ unit: props.item.row.unit, task: props.item.row.id }))
  const mayDirect = () =>
    directed.has(props.item.row.status) &&
    actsAs(
      'EXCHANGE',
      'STANDING_COMMITTEE_CHAIR',
      'STANDING_COMMITTEE_MEMBER',
      'PEOPLES_STANDING_MEMBER',
      'AREA_OFFICER',
    )
  return (
    <Panel>
      <Stack gap={3}>
        <Cluster gap={3}>
          <b>{words().item(format().number(props.number))}</b>
          <TaskLight light={props.item.row.light} />
          <For each={props.item.because.filter((because) => because !== props.item.row.light)}>
            {(because) => <Badge tone={tones[because]}>{words().because[because]}</Badge>}
          </For>
        </Cluster>
        <div>
          <h3>
            <a href={paths.task(props.item.row.id)}>{props.item.row.title}</a>
          </h3>
          <p class="soft">
            {props.item.row.unitName} · {taskWords().deadline.toLocaleLowerCase()}{' '}
            <DueDay day={props.item.row.deadline} /> · {format().percent(props.item.row.progress)}
          </p>
        </div>
        <Show when={props.item.lapses.length > 0}>
          <p>
            {words().lapses}: {format().list(props.item.lapses.map(sayLapse))}
          </p>
        </Show>
        <Show when={props.item.open.length > 0}>
          <ul class="briefing-open">
            <For each={props.item.open}>
              {(exchange) => (
                <li>
                  <b>{taskWords().requests[exchange.kind]}</b> ({nameSaid(props.names, exchange)},{' '}
                  {format().date(exchange.at)}): <span class="said">{exchange.text}</span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={mayDirect()}>
          <div class="not-print">
            <DirectButton task={props.item.row.id} title={props.item.row.title} plain />
          </div>
        </Show>
      </Stack>
    </Panel>
  )
}

/** Of a milestone only the page of the task knows the name. */
function sayLapse({ id, kind }: BriefingItem['lapses'][number]): string {
  const word = terms().lapse[kind].toLocaleLowerCase()
  const [about, period = ''] = id.split('/')
  return about === 'report' ? `${word} ${sayPeriod(period)}` : word
}
