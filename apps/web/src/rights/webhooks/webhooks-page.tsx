import type { WebhookAsked, WebhookRow } from '@khoan-viec/protocol/rights'
import { Empty, Notice } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { api, useSend } from '../../api/index.ts'
import { usePageTitle } from '../../app/index.ts'
import { Confirm, OnceDialog, QueryView, TakeList } from '../../room/index.ts'
import { DocsLink, useMaking } from '../making/index.ts'
import { AgainDialog } from './again-dialog.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookLine } from './webhook-line.tsx'
import { webhookWords } from './words.ts'
import '../../account/account.css'

const listed = ['rights', 'webhooks']
const LOOK_AGAIN_MS = 10_000

/** Which addresses of other software are told of what happens, and how each telling stands. */
export default function WebhooksPage() {
  const words = () => webhookWords()
  usePageTitle(() => words().title)
  const webhooks = useQuery(() => ({
    queryKey: listed,
    queryFn: () => api.rights.webhooks.query(),
    refetchInterval: LOOK_AGAIN_MS,
  }))
  const [again, setAgain] = createSignal<WebhookRow>()
  const [leaving, setLeaving] = createSignal<WebhookRow>()
  const making = useMaking((asked: WebhookAsked) => api.rights.makeWebhook.mutate(asked), listed)
  const removing = useSend<{ readonly id: string }>(({ command }) => api.rights.removeWebhook.mutate(command))
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} />
      <DocsLink label={words().docs} />
      <QueryView query={webhooks}>
        {(found) => (
          <Stack gap={6}>
            <Show when={found().isLive} fallback={<Notice tone="info">{words().rehearsal}</Notice>}>
              <Panel title={words().add}>
                <WebhookForm making={making} />
              </Panel>
            </Show>
            <Panel title={words().list}>
              <Show when={found().rows.length > 0} fallback={<Empty title={words().none}>{words().noneHint}</Empty>}>
                <Stack gap={6}>
                  <For each={found().rows}>
                    {(row) => <WebhookLine row={row} onAgain={() => setAgain(row)} onRemove={() => setLeaving(row)} />}
                  </For>
                </Stack>
                <TakeList of="webhooks" />
              </Show>
            </Panel>
          </Stack>
        )}
      </QueryView>
      <AgainDialog row={again()} onClose={() => setAgain(undefined)} />
      <Confirm
        open={leaving() !== undefined}
        onClose={() => setLeaving(undefined)}
        title={words().removeTitle}
        label={words().remove}
        done={words().removed}
        sending={removing}
        command={() => ({ id: leaving()?.id ?? '' })}
      >
        <p class="webhook-url">{leaving()?.url}</p>
        <p>{words().removeLead}</p>
      </Confirm>
      <OnceDialog
        open={making.made() !== undefined}
        onClose={making.forget}
        title={words().madeTitle}
        lead={words().madeLead}
        label={words().secret}
        value={making.made()?.answer.secret ?? ''}
        copy={words().copy}
        copied={words().copied}
      />
    </Stack>
  )
}
