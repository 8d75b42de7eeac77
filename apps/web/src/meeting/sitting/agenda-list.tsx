import type { MeetingView } from '@khoan-viec/protocol/meeting'
import Circle from 'lucide-solid/icons/circle'
import CircleCheck from 'lucide-solid/icons/circle-check'
import CircleDot from 'lucide-solid/icons/circle-dot'
import Gavel from 'lucide-solid/icons/gavel'
import { For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { paths } from '../../app/index.ts'
import { TakeList } from '../../room/index.ts'
import { meetingWords } from '../words.ts'
import { stageOf } from './stage.ts'

const icons = { ahead: Circle, asking: CircleDot, ready: Gavel, concluded: CircleCheck }

/** The agenda with how far each task is; one press takes one there. */
export function AgendaList(props: { view: MeetingView; current: string }) {
  return (
    <nav class="agenda-list not-print" aria-label={meetingWords().agenda.title}>
      <ol>
        <For each={props.view.agenda}>
          {(item) => (
            <li>
              <a
                href={paths.meeting(props.view.meeting.id, item.row.id)}
                aria-current={item.row.id === props.current ? 'page' : undefined}
              >
                <Dynamic component={icons[stageOf(item)]} size={18} aria-hidden="true" />
                <span>
                  <span class="agenda-title">{item.row.title}</span>
                  <span class="soft small">
                    {item.row.unitName} · {meetingWords().agenda[stageOf(item)]}
                  </span>
                </span>
              </a>
            </li>
          )}
        </For>
      </ol>
      <TakeList of="agenda" question={{ id: props.view.meeting.id }} />
    </nav>
  )
}
