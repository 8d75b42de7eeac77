import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Empty } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, SideBySide, Stack } from '@khoan-viec/ui/layout'
import { Match, Show, Switch } from 'solid-js'
import { paths } from '../app/index.ts'
import { QueryView } from '../room/index.ts'
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
                  <details class="disclosure panel">
                    <summary>{words().correct}</summary>
                    <CheckForm view={props.view} command="correct-check" />
                  </details>
                </Match>
              </Switch>
            </Stack>
          }
        />
      </Show>
    </Stack>
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
