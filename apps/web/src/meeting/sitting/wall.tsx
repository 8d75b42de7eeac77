import type { AgendaItem, MeetingView } from '@khoan-viec/protocol/meeting'
import { LinkButton } from '@khoan-viec/ui/action'
import { For, Show } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { writeValue } from '../../task/parts/index.ts'
import { terms } from '../../words/index.ts'
import { meetingWords } from '../words.ts'
import { SpreadView } from './spread-view.tsx'
import { currentOf, expectedOf } from './stage.ts'

/** The room's screen: the task the meeting is at, read from the last row of chairs. It follows the meeting by itself. */
export function Wall(props: { view: MeetingView }) {
  const current = () => currentOf(props.view.agenda)
  const number = (item: AgendaItem) => props.view.agenda.findIndex(({ row }) => row.id === item.row.id) + 1
  return (
    <div class="wall" role="region" aria-label={meetingWords().wall.open}>
      <div class="wall-head">
        <span>{props.view.meeting.title}</span>
        <LinkButton size="small" kind="quiet" href={paths.meeting(props.view.meeting.id)}>
          {meetingWords().wall.leave}
        </LinkButton>
      </div>
      <Show when={current()} fallback={<p class="wall-over">{meetingWords().wall.over}</p>}>
        {(item) => (
          <>
            <div>
              <p class="wall-number">
                {meetingWords().agenda.number(
                  format().number(number(item())),
                  format().number(props.view.agenda.length),
                )}{' '}
                · {item().row.unitName}
              </p>
              <h1>{item().row.title}</h1>
            </div>
            <ul class="wall-targets">
              <For each={item().registration.indicators}>
                {(indicator) => (
                  <li>
                    {indicator.name}: {writeValue(indicator, indicator.baseline)} →{' '}
                    <b>{writeValue(indicator, indicator.target)}</b>
                  </li>
                )}
              </For>
              <li>
                {meetingWords().wall.until}: <b>{format().date(item().registration.deadline)}</b>
              </li>
            </ul>
            <Progress item={item()} />
          </>
        )}
      </Show>
    </div>
  )
}

function Progress(props: { item: AgendaItem }) {
  return (
    <div class="wall-progress" aria-live="polite">
      <Show when={props.item.round}>
        {(round) => (
          <Show
            when={round().state === 'OPEN'}
            fallback={
              <>
                <SpreadView round={round()} onlyBars />
                <Show when={props.item.conclusion}>
                  {(conclusion) => <p class="wall-verdict">{terms().verdict[conclusion().verdict]}</p>}
                </Show>
              </>
            }
          >
            <p class="wall-count">
              <b>
                {format().number(round().given)} / {format().number(expectedOf(round()))}
              </b>{' '}
              {meetingWords().wall.given}
            </p>
          </Show>
        )}
      </Show>
    </div>
  )
}
