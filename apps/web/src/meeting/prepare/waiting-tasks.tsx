import type { TaskRow } from '@khoan-viec/protocol/task'
import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, Select } from '@khoan-viec/ui/form'
import { Panel } from '@khoan-viec/ui/layout'
import { Pager } from '@khoan-viec/ui/table'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { paths } from '../../app/index.ts'
import { QueryView, TakeList } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import { meetingWords } from '../words.ts'
import { PutOnAgenda } from './put-on-agenda.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'

const SIZE = 20
const MOST = 200

/** What the units' committees have endorsed and the secretariat has yet to screen: onto an agenda, or back with the field and the reason. */
export function WaitingTasks(props: {
  /** Asked for by name: stands on top. */ first?: string | undefined
  meeting?: string | undefined
}) {
  const words = () => meetingWords().prepare
  const [page, setPage] = createSignal(1)
  const tasks = useQuery(() => ({
    queryKey: ['task', 'list', 'endorsed', page()],
    queryFn: () => api.task.list.query({ status: ['ENDORSED'], page: page(), size: SIZE, sort: 'unit' }),
    placeholderData: keepPreviousData,
  }))
  const asked = useQuery(() => ({
    queryKey: ['task', 'byId', props.first],
    queryFn: () => api.task.byId.query({ id: props.first ?? '' }),
    enabled: props.first !== undefined,
  }))
  const meetings = useQuery(() => ({
    queryKey: ['meeting', 'list', 'convened'],
    queryFn: () => api.meeting.list.query({ status: 'CONVENED', size: MOST, sort: 'date' }),
    enabled: props.meeting === undefined,
  }))
  const [chosen, setChosen] = createSignal<string>()
  const convened = () => (meetings.isPending ? [] : (meetings.data?.rows ?? []))
  const meeting = () => props.meeting ?? chosen() ?? convened()[0]?.id
  /** The one asked for stands on top of every page, as long as it waits. */
  const withFirst = (rows: readonly TaskRow[]): readonly TaskRow[] => {
    const first = asked.isSuccess && asked.data.row.status === 'ENDORSED' ? asked.data.row : undefined
    return first ? [first, ...rows.filter(({ id }) => id !== first.id)] : rows
  }
  return (
    <Panel title={words().title}>
      <QueryView query={tasks}>
        {(found) => (
          <Show when={found().total > 0} fallback={<p class="soft">{words().none}</p>}>
            <p class="soft">{words().lead}</p>
            <Show when={props.meeting === undefined}>
              <Show
                when={convened().length > 0}
                fallback={
                  <div class="waiting-none">
                    <Notice tone="info">{words().noMeeting}</Notice>
                  </div>
                }
              >
                <div class="waiting-meeting">
                  <Field label={words().to}>
                    <Select
                      value={meeting() ?? ''}
                      options={convened().map(({ id, title }) => ({ value: id, label: title }))}
                      onChange={setChosen}
                    />
                  </Field>
                </div>
              </Show>
            </Show>
            <ul class="waiting-tasks">
              <For each={withFirst(found().rows)}>{(row) => <WaitingTask row={row} meeting={meeting()} />}</For>
            </ul>
            <Show when={found().total > SIZE}>
              <Pager page={page()} pageSize={SIZE} total={found().total} onPage={setPage} />
            </Show>
            <TakeList of="tasks" question={{ status: ['ENDORSED'], sort: 'unit' }} />
          </Show>
        )}
      </QueryView>
    </Panel>
  )
}

function WaitingTask(props: { row: TaskRow; meeting: string | undefined }) {
  const [isSendingBack, setSendingBack] = createSignal(false)
  const words = () => meetingWords().prepare
  return (
    <li>
      <div>
        <a href={paths.task(props.row.id)}>{props.row.title}</a>
        <div class="soft small">
          {props.row.unitName} · {terms().category[props.row.category]} · {terms().field[props.row.field]}
        </div>
      </div>
      <div class="waiting-acts">
        <LinkButton size="small" kind="quiet" href={paths.task(props.row.id)}>
          {words().open}
        </LinkButton>
        <Button size="small" popup="dialog" onPress={() => setSendingBack(true)}>
          {words().sendBack}
        </Button>
        <Show when={props.meeting}>{(meeting) => <PutOnAgenda task={props.row.id} meeting={meeting()} />}</Show>
      </div>
      <SendBackDialog task={props.row.id} open={isSendingBack()} onClose={() => setSendingBack(false)} />
    </li>
  )
}
