import type { TaskView } from '@khoan-viec/protocol/task'
import { LinkButton } from '@khoan-viec/ui/action'
import { Cluster, Panel, Stack } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { paths } from '../app/index.ts'
import { format } from '../format/index.ts'
import { DueDay, QueryView } from '../room/index.ts'
import { LightReasons, namePeriod, StatusBadge, TaskLight, taskWords, useTask } from '../task/parts/index.ts'
import { DirectButton } from './direct-button.tsx'
import { followUpWords } from './words.ts'

/** How one task of the grid stands and why; a direction can be given from here. */
export function CellDetail(props: { task: string }) {
  const query = useTask(() => props.task)
  const words = () => followUpWords().detail
  return (
    <QueryView query={query}>
      {(view) => (
        <Panel>
          <Stack gap={3}>
            <div class="soft small">{view().unit.name}</div>
            <h2>{view().row.title}</h2>
            <Cluster gap={3}>
              <TaskLight light={view().row.light} />
              <StatusBadge status={view().row.status} />
            </Cluster>
            <LightReasons reasons={view().lightReasons} milestones={view().task.contract?.terms.milestones ?? []} />
            <p>
              {taskWords().deadline}: <DueDay day={view().row.deadline} past={!isRunning(view())} />
              <br />
              {words().progress}: <b>{format().percent(view().row.progress)}</b>
            </p>
            <Last view={view()} />
            <Cluster gap={3}>
              <Show when={view().acts.some(({ command, refusal }) => command === 'direct' && !refusal)}>
                <DirectButton task={view().row.id} title={view().row.title} />
              </Show>
              <LinkButton href={paths.task(view().row.id)}>{words().open}</LinkButton>
            </Cluster>
          </Stack>
        </Panel>
      )}
    </QueryView>
  )
}

const isRunning = ({ row }: TaskView): boolean =>
  row.status === 'IN_PROGRESS' || row.status === 'OFFERED' || row.status === 'APPROVED'

function Last(props: { view: TaskView }) {
  const last = () => props.view.task.reports.at(-1)?.versions.at(-1)
  return (
    <Show when={last()} fallback={<p class="soft small">{followUpWords().detail.noReport}</p>}>
      {(report) => (
        <p class="small">
          <b>
            {followUpWords().detail.last} ({namePeriod(report().period)})
          </b>
          : <span class="said">{report().done}</span>
        </p>
      )}
    </Show>
  )
}
