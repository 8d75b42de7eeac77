import type { MyAccount, passwordLeast } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Panel } from '@khoan-viec/ui/layout'
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import { postAsJson } from '../api/index.ts'
import { format } from '../format/index.ts'
import { PASSWORD_LEAST } from './first-fields.tsx'
import { PasswordInput } from './password-input.tsx'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'

/** As the server asks of a password beside a code. */
const LEAST_WITH_CODE: (typeof passwordLeast)['withCode'] = 8

/** Another password; everywhere else one is signed out. */
export function MyPassword(props: { account: MyAccount }) {
  const words = () => accountWords().mine
  const cache = useQueryClient()
  const [now, setNow] = createSignal('')
  const [next, setNext] = createSignal('')
  const [isDone, setDone] = createSignal(false)
  const changing = useAct(
    (typed: { currentPassword: string; newPassword: string }) =>
      postAsJson('/auth/change-password', { ...typed, revokeOtherSessions: true }),
    () => {
      setNow('')
      setNext('')
      setDone(true)
      return cache.invalidateQueries({ queryKey: ['account'] })
    },
  )
  const least = () => (props.account.hasTotp ? LEAST_WITH_CODE : PASSWORD_LEAST)
  return (
    <Panel title={words().password}>
      <form
        class="account-form"
        onSubmit={(event) => {
          event.preventDefault()
          setDone(false)
          changing.run({ currentPassword: now(), newPassword: next() })
        }}
      >
        <Show when={changing.besides()}>
          {(why) => (
            <Notice tone="refused" title={words().failed}>
              {why()}
            </Notice>
          )}
        </Show>
        <Show when={isDone()}>
          <Notice tone="done">{words().passwordChanged}</Notice>
        </Show>
        <PasswordInput label={words().passwordNow} value={now()} onInput={setNow} />
        <PasswordInput
          label={words().passwordNew}
          hint={accountWords().join.passwordHint(format().number(least()))}
          value={next()}
          isNew
          onInput={setNext}
        />
        <Button type="submit" busy={changing.busy}>
          {words().passwordChange}
        </Button>
      </form>
    </Panel>
  )
}
