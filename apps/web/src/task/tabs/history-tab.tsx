import type { EntryDetail } from '@khoan-viec/protocol/record'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Select, Field } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { Pager } from '@khoan-viec/ui/table'
import { Timeline } from '@khoan-viec/ui/time'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api } from '../../api/index.ts'
import { TakeDossier } from '../../dossier/index.ts'
import { format } from '../../format/index.ts'
import { QueryView, TakeList } from '../../room/index.ts'
import { sayHappened, sayPost } from '../../words/index.ts'
import { taskWords } from '../parts/index.ts'
import { EventDetail } from './event-detail.tsx'
import { taskEventOf } from './task-event.ts'

const SIZE = 50

/** Every entry of the task: who, under which post, when. The system's own acts are marked; each entry opens. */
export function HistoryTab(props: { view: TaskView }) {
  const [page, setPage] = createSignal(1)
  const [sort, setSort] = createSignal<'-seq' | 'seq'>('-seq')
  const words = () => taskWords().history
  const query = useQuery(() => ({
    queryKey: ['task', 'history', props.view.row.id, page(), sort()],
    queryFn: () => api.task.history.query({ id: props.view.row.id, page: page(), size: SIZE, sort: sort() }),
    placeholderData: keepPreviousData,
  }))
  return (
    <Stack gap={4}>
      <TakeDossier kind="task" id={props.view.row.id} />
      <div class="history-order">
        <Field label={words().order}>
          <Select
            value={sort()}
            options={[
              { value: '-seq', label: words().newest },
              { value: 'seq', label: words().oldest },
            ]}
            onChange={(order) => {
              setSort(order)
              setPage(1)
            }}
          />
        </Field>
      </div>
      <QueryView query={query}>
        {(found) => (
          <Show when={found().rows.length > 0} fallback={<p>{words().none}</p>}>
            <Timeline entries={found().rows.map((entry) => entryOf(entry, props.view))} />
            <Show when={found().total > SIZE}>
              <Pager page={page()} pageSize={SIZE} total={found().total} onPage={setPage} />
            </Show>
            <TakeList of="history" question={{ id: props.view.row.id, sort: sort() }} />
          </Show>
        )}
      </QueryView>
    </Stack>
  )
}

function entryOf(entry: EntryDetail, view: TaskView) {
  const words = taskWords().history
  return {
    id: String(entry.entry),
    title: sayHappened(entry.kind, entry.person?.name),
    when: format().dateTime(entry.at),
    at: entry.at,
    who: sayPost(entry),
    bySystem: entry.person === undefined,
    detail: (
      <details class="disclosure">
        <summary>{words.open}</summary>
        <Show when={taskEventOf(entry)}>{(told) => <EventDetail event={told()} view={view} />}</Show>
        <p class="soft small">
          {words.entry(format().number(entry.entry))} · {words.real(format().dateTime(entry.atReal))} · {words.process}{' '}
          <span class="digest">{entry.workflow.id}</span>
        </p>
      </details>
    ),
  }
}
