import type { MeetingView } from '@khoan-viec/protocol/meeting'
import { Notice } from '@khoan-viec/ui/feedback'
import { Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { useActsAs, useHolds } from '../../room/index.ts'
import { meetingWords } from '../words.ts'
import { AddTaskButton } from './add-task-button.tsx'
import { AgendaOrder } from './agenda-order.tsx'
import { Presence } from './presence.tsx'
import { PutOnAgenda } from './put-on-agenda.tsx'
import { WaitingTasks } from './waiting-tasks.tsx'

const MOST = 200

/** Before the sitting: the secretariat fills and orders the agenda, members read, the chair opens on the day. */
export function Preparation(props: { view: MeetingView }) {
  const holds = useHolds()
  const actsAs = useActsAs()
  return (
    <Stack gap={6} class="meeting-body">
      <Show
        when={actsAs('PRESIDING', 'STANDING_COMMITTEE_CHAIR')}
        fallback={
          <Notice tone="info">{meetingWords().presence.waiting(format().date(props.view.meeting.date))}</Notice>
        }
      >
        <Presence view={props.view} />
      </Show>
      <AgendaOrder view={props.view} mayOrder={actsAs('OFFICE', 'SECRETARIAT')} />
      <Show when={actsAs('OFFICE', 'SECRETARIAT')}>
        <Unplaced view={props.view} />
        <WaitingTasks meeting={props.view.meeting.id} />
      </Show>
      <Show when={holds('SECRETARIAT', 'STANDING_COMMITTEE_CHAIR')}>
        <div>
          <AddTaskButton />
        </div>
      </Show>
    </Stack>
  )
}

/** Screened for this meeting but without a place on its agenda. */
function Unplaced(props: { view: MeetingView }) {
  const tasks = useQuery(() => ({
    queryKey: ['task', 'list', 'of-meeting', props.view.meeting.id],
    queryFn: () => api.task.list.query({ meeting: props.view.meeting.id, status: ['SCREENED'], size: MOST }),
  }))
  const unplaced = () =>
    tasks.isPending ? [] : (tasks.data?.rows ?? []).filter(({ id }) => !props.view.meeting.agenda.includes(id))
  return (
    <Show when={unplaced().length > 0}>
      <Notice tone="warning" title={meetingWords().agenda.waiting}>
        <ul class="waiting-tasks">
          <For each={unplaced()}>
            {(row) => (
              <li>
                <a href={paths.task(row.id)}>{row.title}</a>
                <div class="waiting-acts">
                  <PutOnAgenda task={row.id} meeting={props.view.meeting.id} placeOnly />
                </div>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  )
}
