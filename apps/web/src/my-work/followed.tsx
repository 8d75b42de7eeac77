import type { Light as DomainLight, TaskStatus } from '@khoan-viec/domain/task'
import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { Light, type Tone } from '@khoan-viec/ui/status'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { paths, useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { terms } from '../words/index.ts'
import { myWorkWords } from './words.ts'

const SHOWN = 8
const tones: Record<DomainLight, Tone> = { GREEN: 'green', AMBER: 'amber', RED: 'red', GREY: 'grey', VIOLET: 'violet' }

/** Only of these does a deadline still ask for something. */
const running: ReadonlySet<TaskStatus> = new Set(['APPROVED', 'OFFERED', 'IN_PROGRESS'])

/** A head follows the unit's tasks; everybody else those that do not go well. */
export function Followed(props: { unit: string | undefined }) {
  const today = useToday()
  const words = () => myWorkWords().follow
  const question = () =>
    props.unit === undefined
      ? ({ light: ['RED', 'VIOLET', 'AMBER'] as DomainLight[], size: SHOWN, sort: 'deadline' } as const)
      : ({ unit: props.unit, size: SHOWN, sort: 'deadline' } as const)
  const tasks = useQuery(() => ({
    queryKey: ['task', 'list', question()],
    queryFn: () => api.task.list.query(question()),
    placeholderData: keepPreviousData,
  }))
  const rows = () => (tasks.isSuccess ? tasks.data.rows : [])
  const all = () => (props.unit === undefined ? paths.followUp() : paths.unit(props.unit))
  return (
    <Panel
      title={props.unit === undefined ? words().watched : words().own}
      aside={
        <Show when={tasks.isSuccess && tasks.data.total > SHOWN}>
          <a class="small" href={all()}>
            {words().all}
          </a>
        </Show>
      }
    >
      <Show when={!tasks.isPending} fallback={<SkeletonLines lines={5} />}>
        <Show
          when={rows().length > 0}
          fallback={<p class="soft">{props.unit === undefined ? words().noneWatched : words().none}</p>}
        >
          <ul class="followed">
            <For each={rows()}>
              {(row) => (
                <li>
                  <a href={paths.task(row.id)}>{row.title}</a>
                  <span class="followed-state">
                    <Light tone={tones[row.light]} word={terms().light[tones[row.light]]} />
                    <span class="small soft">
                      {[
                        props.unit === undefined ? row.unitName : terms().status[row.status],
                        running.has(row.status) ? format().due(row.deadline, today()) : undefined,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
    </Panel>
  )
}
