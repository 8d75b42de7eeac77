import type { MeetingView } from '@khoan-viec/protocol/meeting'
import { LinkButton } from '@khoan-viec/ui/action'
import { Cluster, PageHeader } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import Monitor from 'lucide-solid/icons/monitor'
import { Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { PdfLink, useActsAs } from '../room/index.ts'
import { CloseMeeting } from './sitting/close-meeting.tsx'
import { meetingWords } from './words.ts'

const tones = { CONVENED: 'amber', OPEN: 'blue', CLOSED: 'green' } as const

/** Which meeting, when, where, and how far it is. */
export function MeetingHeader(props: { view: MeetingView }) {
  const words = meetingWords
  const actsAs = useActsAs()
  const meeting = () => props.view.meeting
  const mayClose = () => meeting().status === 'OPEN' && actsAs('PRESIDING', 'STANDING_COMMITTEE_CHAIR', 'SECRETARIAT')
  return (
    <div class="meeting-head">
      <PageHeader
        above={<a href={paths.meeting()}>{words().all}</a>}
        title={meeting().title}
        lead={
          <>
            {format().date(meeting().date)} · {meeting().place}
          </>
        }
        action={mayClose() ? <CloseMeeting view={props.view} /> : undefined}
      />
      <Cluster gap={3} class="not-print">
        <Badge tone={tones[meeting().status]}>{words().status[meeting().status]}</Badge>
        <Show when={meeting().status !== 'CONVENED'}>
          <LinkButton size="small" href={`${paths.meeting(meeting().id)}?paper=notice`}>
            {words().notice.open} {meeting().notice ?? ''}
          </LinkButton>
        </Show>
        <Show when={meeting().status === 'CLOSED'}>
          <PdfLink kind="notice" id={meeting().id} />
        </Show>
        <Show when={meeting().status === 'OPEN'}>
          <LinkButton
            size="small"
            href={`${paths.meeting(meeting().id)}?screen=1`}
            icon={<Monitor size={16} aria-hidden="true" />}
          >
            {words().wall.open}
          </LinkButton>
        </Show>
      </Cluster>
    </div>
  )
}
