import type { Light } from '@khoan-viec/domain/task'
import type { Grid } from '@khoan-viec/protocol/follow-up'
import { Empty } from '@khoan-viec/ui/feedback'
import { Field, Select } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { LightShape } from '@khoan-viec/ui/status'
import { Pager } from '@khoan-viec/ui/table'
import { useSearchParams } from '@solidjs/router'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { format } from '../format/index.ts'
import { QueryView, TakeList, usePaged } from '../room/index.ts'
import { toneOf } from '../task/parts/index.ts'
import { terms } from '../words/index.ts'
import { CellDetail } from './cell-detail.tsx'
import { LightGrid } from './light-grid.tsx'
import { followUpWords } from './words.ts'

const SIZE = 50
const order: readonly Light[] = ['RED', 'VIOLET', 'AMBER', 'GREEN', 'GREY']

/** Units down, tasks across; the chosen cell is in the address, so that a link shows the same to a colleague. */
export function GridView() {
  const [search, setSearch] = useSearchParams<{ sort?: string; page?: string; task?: string }>()
  const words = () => followUpWords().grid
  const { page, sort, onPage } = usePaged(['-red', 'name'], '-red')
  const query = useQuery(() => ({
    queryKey: ['followUp', 'grid', page(), sort()],
    queryFn: () => api.followUp.grid.query({ page: page(), size: SIZE, sort: sort() }),
    placeholderData: keepPreviousData,
  }))
  return (
    <QueryView query={query}>
      {(grid) => (
        <Show when={grid().total > 0} fallback={<Empty title={words().none.title}>{words().none.lead}</Empty>}>
          <div class="follow">
            <Stack gap={4}>
              <div class="follow-head">
                <Legend grid={grid()} />
                <Field label={words().sort}>
                  <Select
                    value={sort()}
                    options={[
                      { value: '-red', label: words().byRed },
                      { value: 'name', label: words().byName },
                    ]}
                    onChange={(next) => setSearch({ sort: next, page: undefined })}
                  />
                </Field>
              </div>
              <LightGrid
                rows={grid().rows}
                chosen={search.task}
                onChoose={(task) => setSearch({ task }, { replace: true, scroll: false })}
              />
              <Show when={grid().total > SIZE}>
                <Pager page={page()} pageSize={SIZE} total={grid().total} onPage={onPage} />
              </Show>
              <TakeList of="followUp" question={{ sort: sort() }} />
            </Stack>
            <aside class="follow-detail">
              <Show
                when={search.task}
                keyed
                fallback={<Empty title={words().choose.title}>{words().choose.lead}</Empty>}
              >
                {(task) => <CellDetail task={task} />}
              </Show>
            </aside>
          </div>
        </Show>
      )}
    </QueryView>
  )
}

function Legend(props: { grid: Grid }) {
  return (
    <ul class="grid-legend">
      <For each={order}>
        {(light) => (
          <li>
            <LightShape tone={toneOf[light]} />
            {followUpWords().grid.total(
              format().number(props.grid.lights[light]),
              terms().light[toneOf[light]].toLocaleLowerCase(),
            )}
          </li>
        )}
      </For>
    </ul>
  )
}
