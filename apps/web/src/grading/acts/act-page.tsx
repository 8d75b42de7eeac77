import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createSignal, Match, Show, Switch, untrack } from 'solid-js'
import { paths } from '../../app/index.ts'
import type { AssessmentCommand } from '../names.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { AppealForm } from './appeal-form.tsx'
import { AppraiseForm } from './appraise-form.tsx'
import { DecideForm } from './decide-form.tsx'
import { correctionIn } from './name-act.ts'
import { listOffered } from './offered.ts'
import { RulingForm } from './ruling-form.tsx'
import { SelfRankForm } from './self-rank-form.tsx'
import { usePlace } from './use-act.ts'
import { VoteForm } from './vote-form.tsx'

/** One act on a year-end, with the page to itself. */
export function ActPage(props: { view: SubjectAnswer; command: AssessmentCommand }) {
  const navigate = useNavigate()
  const place = usePlace(() => props.view)
  const [isDone, setDone] = createSignal(false)
  const isOffered = () =>
    isDone() || listOffered(place()).some(({ command, opens }) => command === props.command && opens === undefined)
  const subject = () => paths.grading(props.view.row.id)
  // What is being done keeps its name, though once recorded it would be called a correction.
  const corrected = untrack(() => correctionIn(props.command, props.view.assessment))
  const title = () => (corrected ? gradingWords().corrections[corrected] : gradingWords().acts[props.command])
  const close = () => {
    setDone(true)
    navigate(subject(), { replace: true })
  }
  return (
    <>
      <PageHeader
        above={<a href={subject()}>{props.view.row.name}</a>}
        title={title()}
        lead={props.view.row.unitName}
      />
      <Show
        when={isOffered()}
        fallback={
          <Empty
            title={gradingWords().form.notNow}
            action={<LinkButton href={subject()}>{gradingWords().form.back}</LinkButton>}
          >
            {gradingWords().form.notNowLead}
          </Empty>
        }
      >
        <Panel>
          <Switch>
            <Match when={props.command === 'self-rank'}>
              <SelfRankForm view={props.view} onClose={close} />
            </Match>
            <Match when={props.command === 'appraise'}>
              <AppraiseForm view={props.view} onClose={close} />
            </Match>
            <Match when={props.command === 'vote'}>
              <VoteForm view={props.view} onClose={close} />
            </Match>
            <Match when={props.command === 'decide'}>
              <DecideForm view={props.view} onClose={close} />
            </Match>
            <Match when={props.command === 'appeal'}>
              <AppealForm view={props.view} onClose={close} />
            </Match>
            <Match when={props.command === 'rule-appeal'}>
              <RulingForm view={props.view} onClose={close} />
            </Match>
          </Switch>
        </Panel>
      </Show>
    </>
  )
}
