import { useParams, useSearchParams } from '@solidjs/router'
import { useQuery } from '@tanstack/solid-query'
import { Match, Show, Switch } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle } from '../app/index.ts'
import { QueryView } from '../room/index.ts'
import { appWords } from '../words/index.ts'
import { MeetingHeader } from './meeting-header.tsx'
import { MeetingList } from './meeting-list.tsx'
import { NoticePaper } from './notice-paper.tsx'
import { Preparation } from './prepare/preparation.tsx'
import { Sitting } from './sitting/sitting.tsx'
import { Wall } from './sitting/wall.tsx'
import './meeting.css'

/** All meetings; or one: prepared, sitting, concluded; on the members' screens and on the room's. */
export default function Meeting() {
  const params = useParams<{ meeting?: string }>()
  usePageTitle(() => appWords().rooms.meeting)
  return (
    <Show when={params.meeting} keyed fallback={<MeetingList />}>
      {(id) => <OneMeeting id={id} />}
    </Show>
  )
}

function OneMeeting(props: { id: string }) {
  const params = useParams<{ task?: string }>()
  const [search] = useSearchParams<{ screen?: string; paper?: string }>()
  const query = useQuery(() => ({
    queryKey: ['meeting', 'byId', props.id],
    queryFn: () => api.meeting.byId.query({ id: props.id }),
  }))
  return (
    <QueryView query={query}>
      {(view) => (
        <Switch
          fallback={
            <>
              <MeetingHeader view={view()} />
              <Sitting view={view()} task={params.task} />
            </>
          }
        >
          <Match when={search.screen}>
            <Wall view={view()} />
          </Match>
          <Match when={search.paper}>
            <NoticePaper view={view()} />
          </Match>
          <Match when={view().meeting.status === 'CONVENED'}>
            <MeetingHeader view={view()} />
            <Preparation view={view()} />
          </Match>
        </Switch>
      )}
    </QueryView>
  )
}
