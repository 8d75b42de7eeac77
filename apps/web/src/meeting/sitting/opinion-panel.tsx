import type { AgendaItem, MeetingView } from '@khoan-viec/protocol/meeting'
import { LinkButton } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { useActsAs, useHolds } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import { meetingWords } from '../words.ts'
import { CloseRound } from './close-round.tsx'
import { ConcludeForm } from './conclude-form.tsx'
import { OpinionForm } from './opinion-form.tsx'
import { SpreadView } from './spread-view.tsx'
import { expectedOf, nextAfter } from './stage.ts'

type Round = NonNullable<AgendaItem['round']>

/** While the round is open my own opinion and how many are in; afterwards the spread, and the chair's conclusion. */
export function OpinionPanel(props: { view: MeetingView; item: AgendaItem }) {
  const words = () => meetingWords().opinion
  const holds = useHolds()
  const actsAs = useActsAs(() => ({ unit: props.item.row.unit, task: props.item.row.id }))
  const isChair = () => holds('STANDING_COMMITTEE_CHAIR')
  const mayCloseRound = () => actsAs('PRESIDING', 'STANDING_COMMITTEE_CHAIR')
  const next = () => nextAfter(props.view.agenda, props.item.row.id)
  return (
    <Show when={props.item.round} fallback={<Panel title={words().title}>{words().notOpen}</Panel>}>
      {(round) => (
        <Stack gap={4}>
          <Show when={round().state === 'OPEN'} fallback={<SpreadView round={round()} />}>
            <Panel title={words().title}>
              <Stack gap={4}>
                <Sealed round={round()} />
                <MyOpinion round={round()} task={props.item.row.id} />
                <Show when={mayCloseRound()}>
                  <CloseRound task={props.item.row.id} missing={expectedOf(round()) - round().given} />
                </Show>
              </Stack>
            </Panel>
          </Show>
          <Show when={props.item.conclusion}>{(conclusion) => <Concluded conclusion={conclusion()} />}</Show>
          <Show when={isChair() && round().state === 'CLOSED' && !props.item.conclusion}>
            <ConcludeForm item={props.item} />
          </Show>
          <Show when={props.item.conclusion && props.view.meeting.status === 'OPEN' && next()}>
            {(item) => (
              <div class="not-print">
                <LinkButton
                  kind={isChair() ? 'primary' : 'plain'}
                  href={paths.meeting(props.view.meeting.id, item().row.id)}
                >
                  {meetingWords().conclude.next}
                </LinkButton>
              </div>
            )}
          </Show>
        </Stack>
      )}
    </Show>
  )
}

function Sealed(props: { round: Round }) {
  const words = () => meetingWords().opinion
  return (
    <div role="status">
      <p class="sealed-count">
        {words().sealed(format().number(props.round.given), format().number(expectedOf(props.round)))}
      </p>
      <p class="soft small">{words().sealedLead}</p>
    </div>
  )
}

function MyOpinion(props: { round: Round; task: string }) {
  const words = () => meetingWords().opinion
  return (
    <Show when={!props.round.isRecused} fallback={<Notice tone="info">{words().recused}</Notice>}>
      <Show when={props.round.takesPart} fallback={<p class="soft">{words().spectator}</p>}>
        <OpinionForm round={props.round} task={props.task} />
      </Show>
    </Show>
  )
}

function Concluded(props: { conclusion: NonNullable<AgendaItem['conclusion']> }) {
  const words = () => meetingWords().conclude
  return (
    <Panel title={words().done}>
      <p>
        <b>{terms().verdict[props.conclusion.verdict]}</b>
      </p>
      <Show when={props.conclusion.ground}>{(ground) => <p class="said">{ground()}</p>}</Show>
      <Show when={props.conclusion.correctBy}>
        {(day) => <p class="soft">{words().correctBy(format().date(day()))}</p>}
      </Show>
    </Panel>
  )
}
