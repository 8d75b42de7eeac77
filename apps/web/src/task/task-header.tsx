import type { ContinuedTask, TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Cluster, PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { For, Show, type JSX } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { DueDay } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { nameAct } from './acts/name-act.ts'
import { offerActs } from './acts/offered.ts'
import { OtherActs } from './acts/other-acts.tsx'
import { placeOfAct } from './acts/where.ts'
import { LightReasons, namePerson, StatusBadge, TaskLight, taskWords } from './parts/index.ts'
import { PlannedNotice } from './parts/planned-notice.tsx'

/** What it is, whose, until when, how it stands and why; and the one thing to do first. */
export function TaskHeader(props: { view: TaskView }) {
  const offers = () => offerActs(props.view.acts, pressing(props.view))
  const href = (command: ReturnType<typeof offers>['others'][number]) =>
    placeOfAct(props.view.row.id, command.command, command.subject, props.view.task.meeting)
  const primary = () => {
    const act = offers().primary
    return act && { href: href(act), name: nameAct(act, props.view) }
  }
  return (
    <Stack gap={4}>
      <PageHeader
        above={<a href={paths.unit(props.view.unit.code)}>{props.view.unit.name}</a>}
        title={props.view.row.title}
        action={
          primary() && (
            <LinkButton kind="primary" href={primary()?.href ?? ''}>
              {primary()?.name}
            </LinkButton>
          )
        }
      />
      <Panel>
        <Stack gap={4}>
          <Cluster gap={3}>
            <TaskLight light={props.view.row.light} />
            <StatusBadge status={props.view.row.status} />
            <Show when={props.view.row.origin === 'ASSIGNED'}>
              <Badge tone="violet">{taskWords().assigned}</Badge>
            </Show>
            <Show when={props.view.task.carriedOver}>
              <Badge tone="amber">{taskWords().carriedOver}</Badge>
            </Show>
          </Cluster>
          <Show when={props.view.task.planned}>
            {(planned) => <PlannedNotice planned={planned()} view={props.view} />}
          </Show>
          <LightReasons reasons={props.view.lightReasons} milestones={milestonesOf(props.view)} />
          <dl class="task-facts">
            <For each={factsOf(props.view)}>
              {(fact) => (
                <div class="task-fact" classList={{ 'task-fact-wide': fact.wide }}>
                  <dt>{fact.term}</dt>
                  <dd>{fact.value}</dd>
                </div>
              )}
            </For>
          </dl>
          <OtherActs view={props.view} offers={offers()} hrefOf={href} />
        </Stack>
      </Panel>
    </Stack>
  )
}

const SOON_DAYS = 14

/** What awaits the reader and is not far off: a delivery is owed from the first day, but pressed for only near its end. */
const pressing = ({ mine, row }: TaskView) =>
  mine
    .filter(({ kind, daysLeft }) => kind !== 'deliver' || row.progress >= 1 || (daysLeft ?? 0) <= SOON_DAYS)
    .map(({ kind }) => kind)

const milestonesOf = ({ task }: TaskView) => task.contract?.terms.milestones ?? task.registration.milestones

const settled = new Set(['ACCEPTED', 'REJECTED', 'WITHDRAWN', 'WAIVED', 'NOT_DONE', 'SETTLED'])

type Fact = { readonly term: string; readonly value: JSX.Element; readonly wide?: boolean }

function factsOf(view: TaskView): readonly Fact[] {
  const { row, task, outcome, meeting } = view
  const words = taskWords()
  const answer = answering(view)
  return [
    { term: words.deadline, value: <DueDay day={row.deadline} past={settled.has(row.status)} /> },
    ...(answer.length > 0 ? [{ term: words.obligors, value: answer.join(', ') }] : []),
    ...(task.contract ? [{ term: words.progress, value: format().percent(row.progress) }] : []),
    { term: words.weight, value: format().number(row.weight) },
    { term: words.category, value: `${terms().category[row.category]} · ${terms().field[row.field]}`, wide: true },
    ...(outcome
      ? [
          {
            term: words.outcome,
            value: (
              <b>
                {terms().outcome[outcome.outcome]}
                {outcome.fraction === undefined ? '' : ` (${format().percent(outcome.fraction)})`}
              </b>
            ),
          },
        ]
      : []),
    ...(view.before ? [{ term: words.before, value: <Continued of={view.before} />, wide: true }] : []),
    ...view.after.map((next) => ({ term: words.after, value: <Continued of={next} />, wide: true })),
    ...(meeting
      ? [{ term: words.meeting, value: <a href={paths.meeting(meeting.id, row.id)}>{meeting.title}</a>, wide: true }]
      : []),
  ]
}

/** Where the work was before, or went on: a link for who may open it. */
function Continued(props: { of: ContinuedTask }) {
  const where = () => taskWords().continued(props.of.unit.name, props.of.cycle)
  return (
    <Show when={props.of.title} fallback={where()}>
      {(title) => (
        <>
          <a href={paths.task(props.of.id)}>{title()}</a> ({where()})
        </>
      )}
    </Show>
  )
}

/** Who answers for it: those named in the contract, each once; before that, who leads by the registration. */
function answering({ task, names }: TaskView): readonly string[] {
  if (!task.contract) return task.registration.leadPerson === '' ? [] : [task.registration.leadPerson]
  const { secretary, chairman } = task.contract.terms.obligors
  const now = (post: 'SECRETARY' | 'CHAIRMAN', person: string) =>
    task.handovers.reduce<string | undefined>(
      (held, change) => (change.post === post && change.outgoing === held ? change.incoming : held),
      person,
    )
  return [...new Set([now('SECRETARY', secretary), now('CHAIRMAN', chairman)])].flatMap((person) =>
    person === undefined ? [] : [namePerson(names, person)],
  )
}
