import type { AccountRow, OneTimeLink } from '@khoan-viec/protocol/accounts'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Pager } from '@khoan-viec/ui/table'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { TakeList } from '../room/index.ts'
import { Acts } from './acts.tsx'
import type { Doing } from './doing.ts'
import { LinkDialog } from './link-dialog.tsx'
import { PersonRow } from './person-row.tsx'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'

const SIZE = 50
const REST_MS = 250
const TEXT_MOST = 100

/** Everybody of the organisation: who has an account, who is invited, whose account is being given back. */
export default function People() {
  const words = () => accountWords().people
  const cache = useQueryClient()
  const [text, setText] = createSignal('')
  const [page, setPage] = createSignal(1)
  const question = () => (text() === '' ? {} : { text: text() })
  const found = useQuery(() => ({
    queryKey: ['account', 'list', question(), page()],
    queryFn: () => api.account.list.query({ ...question(), page: page(), size: SIZE }),
    placeholderData: keepPreviousData,
  }))
  let timer: ReturnType<typeof setTimeout> | undefined
  const search = (typed: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      setText(typed.trim().slice(0, TEXT_MOST))
      setPage(1)
    }, REST_MS)
  }
  const [link, setLink] = createSignal<{ readonly row: AccountRow; readonly link: OneTimeLink }>()
  const doing = useAct(
    async (what: Doing) => ({ row: what.row, link: await send(what) }),
    ({ row, link: made }) => {
      if (made) setLink({ row, link: made })
      return cache.invalidateQueries({ queryKey: ['account'] })
    },
  )
  return (
    <>
      <Panel title={words().title}>
        <Stack gap={4}>
          <p class="soft">{words().lead}</p>
          <p class="soft small">
            {words().twoNeeded} <code class="account-command">npm run -s account -- recover …</code>
          </p>
          <Show when={doing.besides()}>
            {(why) => (
              <Notice tone="refused" title={accountWords().mine.failed}>
                {why()}
              </Notice>
            )}
          </Show>
          <Field label={words().find} filter>
            <TextInput type="search" value={text()} onInput={search} autocomplete="off" />
          </Field>
          <Show when={!found.isPending} fallback={<SkeletonLines lines={8} />}>
            <ul class="account-list account-people">
              <For each={found.data?.rows ?? []} fallback={<li class="soft">{words().none}</li>}>
                {(row) => <PersonRow row={row} onDo={(what) => doing.run(what)} />}
              </For>
            </ul>
            <Show when={(found.data?.total ?? 0) > SIZE}>
              <Pager page={page()} pageSize={SIZE} total={found.data?.total ?? 0} onPage={setPage} />
            </Show>
            <TakeList of="accounts" question={question()} />
          </Show>
        </Stack>
      </Panel>
      <Acts />
      <LinkDialog given={link()} onClose={() => setLink(undefined)} />
    </>
  )
}

/** Answers with the one-time link that came of it, if one did. */
async function send(what: Doing): Promise<OneTimeLink | undefined> {
  const person = what.row.person.id
  switch (what.kind) {
    case 'INVITE':
      return api.account.invite.mutate({ person })
    case 'CONFIRM':
      return api.account.confirmRecovery.mutate({ id: what.recovery })
    case 'WITHDRAW':
      await api.account.withdraw.mutate({ person })
      return undefined
    case 'RECOVER':
      await api.account.beginRecovery.mutate({ person })
      return undefined
    case 'DROP':
      await api.account.dropRecovery.mutate({ id: what.recovery })
      return undefined
  }
}
