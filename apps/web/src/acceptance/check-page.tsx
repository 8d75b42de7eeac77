import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { useSearchParams } from '@solidjs/router'
import { Match, Show, Switch, untrack } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView, useHolds } from '../room/index.ts'
import { useTask } from '../task/parts/index.ts'
import { CheckForm } from './check-form.tsx'
import { Delivered, Earlier } from './delivered.tsx'
import { acceptanceWords } from './words.ts'

/** What was delivered and its evidence on one side, the verdict on the other. */
export function CheckPage(props: { task: string }) {
  const query = useTask(() => props.task)
  return <QueryView query={query}>{(view) => <OneCheck view={view()} />}</QueryView>
}

function OneCheck(props: { view: TaskView }) {
  const words = acceptanceWords
  const may = (command: 'check' | 'correct-check') =>
    props.view.acts.some((act) => act.command === command && !act.refusal)
  const task = () => paths.task(props.view.row.id)
  return (
    <Stack gap={6}>
      <PageHeader
        above={<a href={paths.acceptance()}>{words().queue}</a>}
        title={props.view.row.title}
        lead={props.view.unit.name}
      />
      <Show when={props.view.task.deliveries.length > 0} fallback={<NotNow href={task()} />}>
        <SideBySide
          ratio={[3, 2]}
          left={<Delivered view={props.view} />}
          right={
            <Stack gap={4}>
              <Earlier view={props.view} />
              <Switch fallback={<NotNow href={task()} />}>
                <Match when={may('check')}>
                  <Panel title={words().title}>
                    <CheckForm view={props.view} command="check" />
                  </Panel>
                </Match>
                <Match when={may('correct-check')}>
                  <Correction view={props.view} />
                </Match>
              </Switch>
            </Stack>
          }
        />
      </Show>
    </Stack>
  )
}

/** Folded, unless one came to correct. Each verdict is corrected in a form of its own. */
function Correction(props: { view: TaskView }) {
  const [asked] = useSearchParams<{ do?: string }>()
  const holds = useHolds()
  let folded: HTMLDetailsElement | undefined
  const fold = () => {
    if (folded) folded.open = false
  }
  return (
    <details
      class="disclosure panel"
      open={untrack(() => asked.do) === 'correct-check'}
      ref={(element) => (folded = element)}
    >
      <summary>{acceptanceWords().correct}</summary>
      <Show when={holds('VERIFIER')}>
        <p class="soft">{acceptanceWords().until(format().date(props.view.facts.calendar.acceptance))}</p>
      </Show>
      <Show when={props.view.task.checks.length} keyed>
        <CheckForm view={props.view} command="correct-check" onDone={fold} />
      </Show>
    </details>
  )
}

function NotNow(props: { href: string }) {
  const words = () => acceptanceWords().notNow
  return (
    <Empty title={words().title} action={<LinkButton href={props.href}>{acceptanceWords().toTask}</LinkButton>}>
      {words().lead}
    </Empty>
  )
}
