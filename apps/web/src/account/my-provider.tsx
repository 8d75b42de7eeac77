import type { MyAccount } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { useQueryClient } from '@tanstack/solid-query'
import { Show } from 'solid-js'
import { postAsJson } from '../api/index.ts'
import { dayOf, format } from '../format/index.ts'
import { goToProvider, useRefusedThere } from './provider.ts'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'

/** The identity at a provider by which one may sign in instead: linked by oneself, and by oneself alone. */
export function MyProvider(props: { provider: NonNullable<MyAccount['oidc']> }) {
  const words = () => accountWords().mine
  const cache = useQueryClient()
  const linking = useAct(() => goToProvider('/auth/link-social'))
  const unlinking = useAct(
    (id: string) => postAsJson('/auth/unlink-account', { accountId: id }),
    () => cache.invalidateQueries({ queryKey: ['account'] }),
  )
  const refusedThere = useRefusedThere()
  const failed = () => linking.besides() ?? unlinking.besides() ?? (props.provider.linked ? undefined : refusedThere())
  return (
    <Panel title={words().provider(props.provider.label)}>
      <div class="account-form">
        <p class="soft small">{words().providerLead}</p>
        <Show when={failed()}>
          {(why) => (
            <Notice tone="refused" title={words().failed}>
              {why()}
            </Notice>
          )}
        </Show>
        <Show
          when={props.provider.linked}
          fallback={
            <Button busy={linking.busy} onPress={() => linking.run(undefined)}>
              {words().providerLink}
            </Button>
          }
        >
          {(linked) => (
            <>
              <Notice tone="done">{words().providerLinked(format().date(dayOf(linked().since)))}</Notice>
              <Button busy={unlinking.busy} onPress={() => unlinking.run(linked().id)}>
                {words().providerUnlink}
              </Button>
            </>
          )}
        </Show>
      </div>
    </Panel>
  )
}
