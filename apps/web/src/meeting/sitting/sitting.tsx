import type { AgendaItem, MeetingView } from '@khoan-viec/protocol/meeting'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Show, untrack } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { RegistrationView } from '../../task/parts/index.ts'
import { meetingWords } from '../words.ts'
import { AgendaList } from './agenda-list.tsx'
import { OpinionPanel } from './opinion-panel.tsx'
import { currentOf } from './stage.ts'

/** The sitting: agenda left, the task in the middle, my opinion and then the spread right. */
export function Sitting(props: { view: MeetingView; task: string | undefined }) {
  // Who came without naming a task stays at the one he found: it must not change under his hand when the chair concludes.
  const found = untrack(() => (currentOf(props.view.agenda) ?? props.view.agenda[0])?.row.id)
  const chosen = () => props.view.agenda.find(({ row }) => row.id === (props.task ?? found)) ?? props.view.agenda[0]
  const number = () => props.view.agenda.findIndex(({ row }) => row.id === chosen()?.row.id) + 1
  return (
    <Show when={chosen()} fallback={<Empty title={meetingWords().agenda.empty} />}>
      {(item) => (
        <div class="sitting">
          <AgendaList view={props.view} current={item().row.id} />
          <div class="sitting-task">
            <Panel>
              <Stack gap={4}>
                <div>
                  <div class="soft small">
                    {meetingWords().agenda.number(format().number(number()), format().number(props.view.agenda.length))}{' '}
                    · {item().row.unitName}
                  </div>
                  <h2>
                    <a href={paths.task(item().row.id)}>{item().row.title}</a>
                  </h2>
                </div>
                <RegistrationView registration={item().registration} without={['title']} />
              </Stack>
            </Panel>
            <Show when={isAwaited(item())}>
              <div class="sitting-jump not-print">
                <LinkButton kind="primary" href="#opinion">
                  {meetingWords().opinion.jump}
                </LinkButton>
              </div>
            </Show>
          </div>
          <div class="sitting-opinion" id="opinion">
            <Show when={item().row.id} keyed>
              {(id) => (
                <Show when={props.view.agenda.find(({ row }) => row.id === id)}>
                  {(same) => <OpinionPanel view={props.view} item={same()} />}
                </Show>
              )}
            </Show>
          </div>
        </div>
      )}
    </Show>
  )
}

/** The reader's opinion is asked for and has not been given: on a phone it stands far below the task. */
const isAwaited = ({ round }: AgendaItem): boolean =>
  round?.state === 'OPEN' && round.takesPart && !round.isRecused && round.mine === undefined
