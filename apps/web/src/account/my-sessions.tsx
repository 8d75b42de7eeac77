import type { MyAccount } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { Badge } from '@khoan-viec/ui/status'
import { useQueryClient } from '@tanstack/solid-query'
import { For, Show } from 'solid-js'
import { api } from '../api/index.ts'
import { format } from '../format/index.ts'
import { nameBrowser } from './name-browser.ts'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'

/** Every place one is signed in from, and how to end it there. */
export function MySessions(props: { account: MyAccount }) {
  const words = () => accountWords().mine
  const cache = useQueryClient()
  const look = () => cache.invalidateQueries({ queryKey: ['account'] })
  const ending = useAct((id: string) => api.account.endSession.mutate({ id }), look)
  const endingOthers = useAct(() => api.account.endOtherSessions.mutate(), look)
  const failed = () => ending.besides() ?? endingOthers.besides()
  return (
    <Panel title={words().sessions}>
      <Stack gap={4}>
        <Show when={failed()}>
          {(why) => (
            <Notice tone="refused" title={words().failed}>
              {why()}
            </Notice>
          )}
        </Show>
        <ul class="account-list">
          <For each={props.account.sessions}>
            {(session) => (
              <li>
                <span>
                  <b>{nameBrowser(session.browser) || words().sessionUnknown}</b>
                  <span class="soft small">{words().sessionUsed(format().dateTime(session.usedAt))}</span>
                </span>
                <Show when={!session.isThis} fallback={<Badge tone="blue">{words().sessionThis}</Badge>}>
                  <Button kind="quiet" size="small" onPress={() => ending.run(session.id)}>
                    {words().endNamed(nameBrowser(session.browser) || words().sessionUnknown)}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.account.sessions.length > 1}>
          <Button busy={endingOthers.busy} onPress={() => endingOthers.run(undefined)}>
            {words().endOthers}
          </Button>
        </Show>
      </Stack>
    </Panel>
  )
}
