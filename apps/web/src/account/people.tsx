import { fold } from '@khoan-viec/domain/core'
import type { AccountRow, OneTimeLink } from '@khoan-viec/protocol/accounts'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { placeOf, seatOf } from '../app/session/index.ts'
import { Acts } from './acts.tsx'
import type { Doing } from './doing.ts'
import { LinkDialog } from './link-dialog.tsx'
import { PersonRow } from './person-row.tsx'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'

const SHOWN = 60

/** Everybody of the organisation: who has an account, who is invited, whose account is being given back. */
export default function People() {
  const words = () => accountWords().people
  const cache = useQueryClient()
  const rows = useQuery(() => ({ queryKey: ['account', 'list'], queryFn: () => api.account.list.query() }))
  const [text, setText] = createSignal('')
  const [link, setLink] = createSignal<{ readonly row: AccountRow; readonly link: OneTimeLink }>()
  const doing = useAct(
    async (what: Doing) => ({ row: what.row, link: await send(what) }),
    ({ row, link: made }) => {
      if (made) setLink({ row, link: made })
      return cache.invalidateQueries({ queryKey: ['account'] })
    },
  )
  const fitting = () => {
    const wanted = fold(text())
      .split(/\s+/)
      .filter((word) => word !== '')
    const all = rows.isPending ? [] : (rows.data ?? [])
    return all.filter((row) => {
      const said = fold(`${row.person.name} ${placeOf(seatOf(row.person, row.posts))}`)
      return wanted.every((word) => said.includes(word))
    })
  }
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
            <TextInput type="search" value={text()} onInput={setText} autocomplete="off" />
          </Field>
          <Show when={!rows.isPending} fallback={<SkeletonLines lines={8} />}>
            <ul class="account-list account-people">
              <For each={fitting().slice(0, SHOWN)} fallback={<li class="soft">{words().none}</li>}>
                {(row) => <PersonRow row={row} onDo={(what) => doing.run(what)} />}
              </For>
            </ul>
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
