import { SkeletonLines } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Pager } from '@khoan-viec/ui/table'
import { keepPreviousData, useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { format } from '../format/index.ts'
import { TakeList } from '../room/index.ts'
import { accountWords } from './words.ts'

const SIZE = 50

/** What was done to whose account, the newest first. */
export function Acts() {
  const words = () => accountWords().people
  const [page, setPage] = createSignal(1)
  const acts = useQuery(() => ({
    queryKey: ['account', 'acts', page()],
    queryFn: () => api.account.acts.query({ page: page(), size: SIZE }),
    placeholderData: keepPreviousData,
  }))
  return (
    <Panel title={words().acts}>
      <Stack gap={4}>
        <p class="soft">{words().actsLead}</p>
        <Show when={!acts.isPending} fallback={<SkeletonLines lines={5} />}>
          <ul class="account-acts">
            <For each={acts.data?.rows ?? []}>
              {(act) => (
                <li>
                  <time class="soft small" datetime={act.at}>
                    {format().dateTime(act.at)}
                  </time>
                  <span>
                    <b>{act.person.name}</b> {words().act[act.act]}
                    <Show when={act.by?.id === act.person.id ? undefined : act.by}>
                      {(by) => <span class="soft">, {words().actBy(by().name)}</span>}
                    </Show>
                  </span>
                </li>
              )}
            </For>
          </ul>
          <Show when={(acts.data?.total ?? 0) > SIZE}>
            <Pager page={page()} pageSize={SIZE} total={acts.data?.total ?? 0} onPage={setPage} />
          </Show>
          <TakeList of="accountActs" />
        </Show>
      </Stack>
    </Panel>
  )
}
