import type { WebhookAsked, WebhookMade, WebhookRow } from '@khoan-viec/protocol/rights'
import { Empty, Notice } from '@khoan-viec/ui/feedback'
import { PageHeader, Panel, Stack } from '@khoan-viec/ui/layout'
import { useQuery, useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { useAct } from '../../account/use-act.ts'
import { api, useSend } from '../../api/index.ts'
import { usePageTitle } from '../../app/index.ts'
import { Confirm, OnceDialog, QueryView, TakeList } from '../../room/index.ts'
import { language } from '../../words/index.ts'
import { AgainDialog } from './again-dialog.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { WebhookLine } from './webhook-line.tsx'
import { webhookWords } from './words.ts'
import '../../account/account.css'

const LOOK_AGAIN_MS = 10_000

/** Which addresses of other software are told of what happens, and how each telling stands. */
export default function WebhooksPage() {
  const words = () => webhookWords()
  usePageTitle(() => words().title)
  const cache = useQueryClient()
  const webhooks = useQuery(() => ({
    queryKey: ['rights', 'webhooks'],
    queryFn: () => api.rights.webhooks.query(),
    refetchInterval: LOOK_AGAIN_MS,
  }))
  const [made, setMade] = createSignal<WebhookMade>()
  const [again, setAgain] = createSignal<WebhookRow>()
  const [leaving, setLeaving] = createSignal<WebhookRow>()
  const making = useAct(
    (asked: WebhookAsked) => api.rights.makeWebhook.mutate(asked),
    (answer) => {
      setMade(answer)
      return cache.invalidateQueries({ queryKey: ['rights', 'webhooks'] })
    },
  )
  const removing = useSend<{ readonly id: string }>(({ command }) => api.rights.removeWebhook.mutate(command))
  return (
    <Stack gap={6}>
      <PageHeader title={words().title} lead={words().lead} />
      <p>
        <a href={`/api/docs?lang=${language()}`} rel="external">
          {words().docs}
        </a>
      </p>
      <QueryView query={webhooks}>
        {(found) => (
          <Stack gap={6}>
            <Show when={found().isLive} fallback={<Notice tone="info">{words().rehearsal}</Notice>}>
              <Panel title={words().add}>
                <WebhookForm
                  busy={making.busy}
                  urlError={making.at('url')}
                  kindsError={making.at('kinds')}
                  failed={making.besides('url', 'kinds')}
                  made={made()?.id}
                  onMake={(asked) => making.run(asked)}
                />
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
        open={made() !== undefined}
        onClose={() => setMade(undefined)}
        title={words().madeTitle}
        lead={words().madeLead}
        label={words().secret}
        value={made()?.secret ?? ''}
        copy={words().copy}
        copied={words().copied}
      />
    </Stack>
  )
}
