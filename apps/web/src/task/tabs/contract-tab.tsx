import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Definitions, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { paths } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { terms } from '../../words/index.ts'
import { IndicatorList, Milestones, namePerson, RegistrationView, Signatures, taskWords } from '../parts/index.ts'

/** What was registered, concluded and signed. */
export function ContractTab(props: { view: TaskView }) {
  return (
    <Stack gap={6}>
      <SentBack view={props.view} />
      <Show when={props.view.task.contract}>{(contract) => <Terms contract={contract()} view={props.view} />}</Show>
      <Conclusions view={props.view} />
      <Registered view={props.view} />
    </Stack>
  )
}

function SentBack(props: { view: TaskView }) {
  const words = () => taskWords().contract
  const sentBack = () => (props.view.task.status === 'SENT_BACK' ? props.view.task.sentBack : undefined)
  return (
    <Show when={sentBack()}>
      {(back) => (
        <Notice tone="warning" title={words().sentBack}>
          <p>
            {back().field}: {back().reason}
          </p>
          <p>{words().correctBy(format().date(back().correctBy))}</p>
        </Notice>
      )}
    </Show>
  )
}

type Contract = NonNullable<TaskView['task']['contract']>

function Terms(props: { contract: Contract; view: TaskView }) {
  const words = () => taskWords().contract
  const inForce = () => props.contract.inForceSince
  return (
    <Stack gap={6}>
      <SideBySide
        left={
          <Stack gap={4}>
            <h3>{words().ours}</h3>
            <Definitions
              items={[
                { term: words().number, value: props.contract.terms.decision },
                { term: words().product, value: <span class="said">{props.contract.terms.product}</span> },
                { term: taskWords().deadline, value: format().date(props.contract.terms.deadline) },
                { term: words().counting, value: props.contract.terms.allOrNothing ? words().whole : words().partly },
              ]}
            />
            <h4>{words().indicators}</h4>
            <IndicatorList indicators={props.contract.terms.indicators} />
            <Show when={props.contract.terms.milestones.length > 0}>
              <h4>{words().milestones}</h4>
              <Milestones milestones={props.contract.terms.milestones} indicators={props.contract.terms.indicators} />
            </Show>
          </Stack>
        }
        right={
          <Stack gap={4}>
            <h3>{words().theirs}</h3>
            <ol class="milestones">
              <For each={props.contract.terms.superiorDuties}>
                {(duty) => (
                  <li>
                    <time datetime={duty.due}>{format().date(duty.due)}</time>
                    <span>
                      {duty.what} <span class="soft">({duty.who})</span>
                    </span>
                  </li>
                )}
              </For>
            </ol>
            <h3>{words().signatures}</h3>
            <Signatures contract={props.contract} names={props.view.names} />
            <p class="soft">
              <Show when={inForce()} fallback={words().notInForce}>
                {(since) => words().inForce(format().date(since()))}
              </Show>
            </p>
            <div>
              <LinkButton href={paths.contract(props.view.row.id)}>{words().open}</LinkButton>
            </div>
          </Stack>
        }
      />
      <Earlier contract={props.contract} view={props.view} />
    </Stack>
  )
}

function Earlier(props: { contract: Contract; view: TaskView }) {
  const words = () => taskWords().contract
  return (
    <Show when={props.contract.earlier.length > 0}>
      <section>
        <h3>{words().earlier}</h3>
        <For each={props.contract.earlier}>
          {(earlier) => (
            <details class="disclosure">
              <summary>{words().earlierOne(earlier.terms.decision)}</summary>
              <Stack gap={4}>
                <p class="said">{earlier.terms.product}</p>
                <IndicatorList indicators={earlier.terms.indicators} />
                <Signatures contract={earlier} names={props.view.names} />
              </Stack>
            </details>
          )}
        </For>
      </section>
    </Show>
  )
}

function Conclusions(props: { view: TaskView }) {
  const words = () => taskWords().contract
  return (
    <Show when={props.view.task.conclusions.length > 0}>
      <section>
        <h3>{words().conclusion}</h3>
        <For each={props.view.task.conclusions}>
          {(conclusion) => (
            <div class="report">
              <p>
                <b>{terms().verdict[conclusion.verdict]}</b>
                <Show when={conclusion.notice}>{(notice) => <>, {words().notice(notice())}</>}</Show>{' '}
                <span class="soft">
                  ({namePerson(props.view.names, conclusion.by)}, {format().dateTime(conclusion.at)})
                </span>
              </p>
              <Show when={conclusion.ground}>
                <p class="said">{conclusion.ground}</p>
              </Show>
              <Show when={conclusion.correctBy}>{(day) => <p>{words().correctBy(format().date(day()))}</p>}</Show>
            </div>
          )}
        </For>
      </section>
    </Show>
  )
}

function Registered(props: { view: TaskView }) {
  const words = () => taskWords().contract
  return (
    <details class="disclosure" open={!props.view.task.contract}>
      <summary>
        <h3>{words().registered}</h3>
        <Show when={props.view.task.endorsement}>
          {(endorsed) => <> · {words().endorsed(endorsed().resolution)}</>}
        </Show>
        <Show when={props.view.task.versions.length > 0}>
          {' '}
          · {words().versions(format().number(props.view.task.versions.length))}
        </Show>
      </summary>
      <RegistrationView registration={props.view.task.registration} without={['title']} />
    </details>
  )
}
