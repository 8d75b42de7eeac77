import type { MyAccount } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { useQueryClient } from '@tanstack/solid-query'
import KeyRound from 'lucide-solid/icons/key-round'
import { createSignal, For, Show } from 'solid-js'
import { postAsJson } from '../api/index.ts'
import { dayOf, format } from '../format/index.ts'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'

/** The passkeys of an account: which there are, one more, one less. */
export function MyPasskeys(props: { account: MyAccount }) {
  const words = () => accountWords().mine
  const cache = useQueryClient()
  const [name, setName] = createSignal('')
  const look = () => cache.invalidateQueries({ queryKey: ['account'] })
  const adding = useAct(
    async (called: string) => (await import('./passkeys.ts')).addPasskey(called, props.account.username),
    () => {
      setName('')
      return look()
    },
  )
  const removing = useAct((id: string) => postAsJson('/auth/passkey/delete-passkey', { id }), look)
  const failed = () => adding.besides() ?? removing.besides()
  const nameOf = ({ name: called }: MyAccount['passkeys'][number]) => called || words().passkeys

  return (
    <Panel title={words().passkeys}>
      <Stack gap={4}>
        <p class="soft small">{words().passkeysLead}</p>
        <Show when={failed()}>
          {(why) => (
            <Notice tone="refused" title={words().failed}>
              {why()}
            </Notice>
          )}
        </Show>
        <ul class="account-list">
          <For each={props.account.passkeys} fallback={<li class="soft">{words().passkeysNone}</li>}>
            {(passkey) => (
              <li>
                <span>
                  <b>{nameOf(passkey)}</b>
                  <span class="soft small">{words().passkeyOf(format().date(dayOf(passkey.madeAt)))}</span>
                </span>
                <Button kind="quiet" size="small" onPress={() => removing.run(passkey.id)}>
                  {words().removePasskey}
                  <span class="visually-hidden">: {nameOf(passkey)}</span>
                </Button>
              </li>
            )}
          </For>
        </ul>
        <form
          class="account-form"
          onSubmit={(event) => {
            event.preventDefault()
            adding.run(name())
          }}
        >
          <Field label={words().passkeyName} hint={words().passkeyNameHint} optional>
            <TextInput value={name()} onInput={setName} autocomplete="off" />
          </Field>
          <Button type="submit" icon={<KeyRound size={18} aria-hidden="true" />} busy={adding.busy}>
            {words().addPasskey}
          </Button>
        </form>
      </Stack>
    </Panel>
  )
}
