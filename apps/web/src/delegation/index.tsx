import type { DelegationRow } from '@khoan-viec/protocol/delegation'
import { Button } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { usePageTitle, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { QueryView, TakeList } from '../room/index.ts'
import { arrange } from './arrange.ts'
import { DelegationList } from './delegation-list.tsx'
import { GiveForm } from './give-form.tsx'
import { delegationWords } from './words.ts'

/** What I let others do, what others let me do, and what else I may know of: to give, to see, to end. */
export default function DelegationPage() {
  const words = () => delegationWords()
  const session = useSession()
  usePageTitle(() => words().title)
  const [isGiving, setGiving] = createSignal(false)
  const posts = useQuery(() => ({ queryKey: ['delegation', 'posts'], queryFn: () => api.delegation.posts.query() }))
  const asked = useQuery(() => ({ queryKey: ['delegation', 'list'], queryFn: () => api.delegation.list.query({}) }))
  const mayGive = () => !session.past && posts.isSuccess && posts.data.length > 0
  return (
    <Stack gap={6}>
      <PageHeader
        title={words().title}
        lead={words().lead}
        action={
          <Show when={mayGive()}>
            <Button kind="primary" popup="dialog" onPress={() => setGiving(true)}>
              {words().give}
            </Button>
          </Show>
        }
      />
      <QueryView query={asked}>
        {(rows) => (
          <Stack gap={6}>
            <Show when={mayGive() || of(rows(), 'GIVEN').length > 0}>
              <Part title={words().given} rows={of(rows(), 'GIVEN')} none={words().givenNone} />
            </Show>
            <Part title={words().received} rows={of(rows(), 'RECEIVED')} none={words().receivedNone} />
            <Show when={of(rows(), undefined).length > 0}>
              <Part title={words().others} rows={of(rows(), undefined)} none="" />
            </Show>
            <Show when={rows().length > 0}>
              <TakeList of="delegations" />
            </Show>
          </Stack>
        )}
      </QueryView>
      <Dialog open={isGiving()} onClose={() => setGiving(false)} title={words().giveTitle}>
        <GiveForm posts={posts.data ?? []} onClose={() => setGiving(false)} />
      </Dialog>
    </Stack>
  )
}

const of = (rows: readonly DelegationRow[], own: DelegationRow['own']) => rows.filter((row) => row.own === own)

function Part(props: { title: string; rows: readonly DelegationRow[]; none: string }) {
  const arranged = () => arrange(props.rows)
  return (
    <Panel title={props.title}>
      <Show when={arranged().now.length > 0} fallback={<p class="soft">{props.none}</p>}>
        <DelegationList rows={arranged().now} />
      </Show>
      <Show when={arranged().past.length > 0}>
        <details class="disclosure">
          <summary>{delegationWords().past(format().number(arranged().past.length))}</summary>
          <DelegationList rows={arranged().past} />
        </details>
      </Show>
    </Panel>
  )
}
