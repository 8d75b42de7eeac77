import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import KeyRound from 'lucide-solid/icons/key-round'
import Landmark from 'lucide-solid/icons/landmark'
import { createSignal, Show } from 'solid-js'
import { postAsJson } from '../api/index.ts'
import { LonePage, paths, usePageTitle, useSession } from '../app/index.ts'
import { CodeInput } from './code-input.tsx'
import { PasswordInput } from './password-input.tsx'
import { goToProvider, useRefusedThere } from './provider.ts'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'
import './account.css'

const asksForCode = (said: unknown): boolean => typeof said === 'object' && said !== null && 'twoFactorRedirect' in said

/** The door where it is for real: a passkey, or a name and a password, and then a code where there is a code app. */
export default function Door() {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => accountWords().door
  usePageTitle(() => words().title)
  const [username, setUsername] = createSignal('')
  const [password, setPassword] = createSignal('')
  const [code, setCode] = createSignal('')
  const [isCodeAsked, setCodeAsked] = createSignal(false)
  const enter = async () => {
    await session.changed()
    navigate(paths.myWork())
  }
  const signingIn = useAct(
    (typed: { username: string; password: string }) => postAsJson('/auth/sign-in/username', typed),
    (said) => (asksForCode(said) ? setCodeAsked(true) : enter()),
  )
  const verifying = useAct((typed: string) => postAsJson('/auth/two-factor/verify-totp', { code: typed }), enter)
  const proving = useAct(async () => (await import('./passkeys.ts')).provePasskey(), enter)
  const going = useAct(() => goToProvider('/auth/sign-in/social'))
  const refusedThere = useRefusedThere()
  /** What was tried last in this page; else with what one came back from elsewhere. */
  const failed = () =>
    verifying.besides('code') ?? signingIn.besides() ?? proving.besides() ?? going.besides() ?? refusedThere()

  return (
    <LonePage>
      <div class="account-door">
        <Stack gap={5}>
          <header class="account-door-head">
            <span class="account-door-mark" aria-hidden="true" />
            <h1>{isCodeAsked() ? words().codeTitle : words().title}</h1>
          </header>
          <Show when={failed()}>
            {(why) => (
              <Notice tone="refused" title={words().failed}>
                {why()}
              </Notice>
            )}
          </Show>
          <Show
            when={isCodeAsked()}
            fallback={
              <form
                class="account-form"
                onSubmit={(event) => {
                  event.preventDefault()
                  signingIn.run({ username: username(), password: password() })
                }}
              >
                <Field label={words().username} hint={words().usernameHint}>
                  <TextInput value={username()} onInput={setUsername} autocomplete="username webauthn" autofocus />
                </Field>
                <PasswordInput label={words().password} value={password()} onInput={setPassword} />
                <Button kind="primary" type="submit" busy={signingIn.busy}>
                  {words().signIn}
                </Button>
                <p class="account-or soft">{words().or}</p>
                <Button
                  icon={<KeyRound size={18} aria-hidden="true" />}
                  busy={proving.busy}
                  onPress={() => proving.run(undefined)}
                >
                  {words().passkey}
                </Button>
                <Show when={session.me?.oidc}>
                  {(provider) => (
                    <Button
                      icon={<Landmark size={18} aria-hidden="true" />}
                      busy={going.busy}
                      onPress={() => going.run(undefined)}
                    >
                      {words().provider(provider().label)}
                    </Button>
                  )}
                </Show>
                <p class="small soft">{words().noAccount}</p>
              </form>
            }
          >
            <form
              class="account-form"
              onSubmit={(event) => {
                event.preventDefault()
                verifying.run(code())
              }}
            >
              <p class="soft">{words().codeLead}</p>
              <CodeInput label={words().code} error={verifying.at('code')} value={code()} onInput={setCode} />
              <Button kind="primary" type="submit" busy={verifying.busy}>
                {words().confirm}
              </Button>
              <Button kind="quiet" onPress={() => setCodeAsked(false)}>
                {words().back}
              </Button>
            </form>
          </Show>
        </Stack>
      </div>
    </LonePage>
  )
}
