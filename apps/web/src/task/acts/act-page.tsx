import type { TaskAct } from '@khoan-viec/domain/access'
import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { paths } from '../../app/index.ts'
import { terms } from '../../words/index.ts'
import { AcceptPartForm } from './accept-part-form.tsx'
import { CascadeForm } from './cascade-form.tsx'
import { ChangeForm } from './change-form.tsx'
import { DeliveryForm } from './delivery-form.tsx'
import { DirectForm } from './direct-form.tsx'
import { nameAct } from './name-act.ts'
import { PlanForm } from './plan-form.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportPartForm } from './report-part-form.tsx'
import { RulingForm } from './ruling-form.tsx'
import { SettleForm } from './settle-form.tsx'
import type { ActHere } from './where.ts'
import { WithdrawForm } from './withdraw-form.tsx'
import { actWords } from './words.ts'
import { WriteForm } from './write-form.tsx'

/** One act on a task, with the page to itself: what it is about, the form, and the way back. */
export function ActPage(props: { view: TaskView; command: ActHere; subject: string | undefined }) {
  const navigate = useNavigate()
  // What was offered stays on the screen until it is done, though its recording takes the offer away.
  const offered = createMemo<TaskAct | undefined>(
    (was) =>
      was ??
      props.view.acts.find(
        ({ command, subject, refusal }) =>
          command === props.command && subject === props.subject && refusal === undefined,
      ),
  )
  const behalf = () => {
    const mandate = offered()?.mandate
    return mandate && terms().onBehalf(terms().post[mandate.tenure.post], mandate.tenure.name, mandate.number)
  }
  const about = () => (props.subject === undefined ? {} : { subject: props.subject })
  const task = () => paths.task(props.view.row.id)
  const close = () => navigate(`${task()}?tab=${tabOf[props.command]}`, { replace: true })
  const form = { onDone: close, onCancel: close }
  return (
    <>
      <PageHeader
        above={<a href={task()}>{props.view.row.title}</a>}
        title={nameAct({ command: props.command, ...about() }, props.view)}
        lead={behalf()}
      />
      <Show
        when={offered()}
        fallback={
          <Empty title={actWords().notNow.title} action={<LinkButton href={task()}>{actWords().back}</LinkButton>}>
            {actWords().notNow.lead}
          </Empty>
        }
      >
        <Panel>
          <Switch fallback={<WriteForm view={props.view} command={props.command} subject={props.subject} {...form} />}>
            <Match when={(props.command === 'report' || props.command === 'correct-report') && props.command}>
              {(command) => <ReportForm view={props.view} command={command()} period={props.subject ?? ''} {...form} />}
            </Match>
            <Match when={(props.command === 'deliver' || props.command === 'correct-delivery') && props.command}>
              {(command) => <DeliveryForm view={props.view} command={command()} {...form} />}
            </Match>
            <Match
              when={
                (props.command === 'answer-support' ||
                  props.command === 'decide-waiver' ||
                  props.command === 'decide-change') &&
                props.command
              }
            >
              {(command) => <RulingForm view={props.view} command={command()} id={props.subject ?? ''} {...form} />}
            </Match>
            <Match
              when={
                (props.command === 'transfer' || props.command === 'close-with-result' || props.command === 'cancel') &&
                props.command
              }
            >
              {(command) => <SettleForm view={props.view} command={command()} {...form} />}
            </Match>
            <Match when={props.command === 'plan-settlement'}>
              <PlanForm view={props.view} {...form} />
            </Match>
            <Match when={props.command === 'withdraw-settlement'}>
              <WithdrawForm view={props.view} {...form} />
            </Match>
            <Match when={props.command === 'direct'}>
              <DirectForm task={props.view.row.id} {...form} />
            </Match>
            <Match when={props.command === 'request-change'}>
              <ChangeForm view={props.view} {...form} />
            </Match>
            <Match when={props.command === 'cascade'}>
              <CascadeForm view={props.view} {...form} />
            </Match>
            <Match when={props.command === 'accept-part'}>
              <AcceptPartForm view={props.view} part={props.subject ?? ''} {...form} />
            </Match>
            <Match when={props.command === 'report-part'}>
              <ReportPartForm view={props.view} part={props.subject ?? ''} {...form} />
            </Match>
          </Switch>
        </Panel>
      </Show>
    </>
  )
}

/** Where what was done shows. */
const tabOf: Readonly<Record<ActHere, string>> = {
  report: 'progress',
  'correct-report': 'progress',
  deliver: 'progress',
  'correct-delivery': 'progress',
  cascade: 'progress',
  'accept-part': 'progress',
  'report-part': 'progress',
  direct: 'exchange',
  'answer-direction': 'exchange',
  'request-support': 'exchange',
  'answer-support': 'exchange',
  explain: 'exchange',
  'request-waiver': 'exchange',
  'decide-waiver': 'exchange',
  'request-change': 'exchange',
  'decide-change': 'exchange',
  transfer: 'history',
  'close-with-result': 'history',
  cancel: 'history',
  'plan-settlement': 'history',
  'withdraw-settlement': 'history',
}
