import type { MyAccount } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { useQueryClient } from '@tanstack/solid-query'
import { createResource, createSignal, Show } from 'solid-js'
import { postAsJson } from '../api/index.ts'
import { CodeInput } from './code-input.tsx'
import { PasswordInput } from './password-input.tsx'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'

const uriIn = (said: unknown): string =>
  typeof said === 'object' && said !== null && 'totpURI' in said ? String(said.totpURI) : ''

/** The code app of an account: turned on by its first code, turned off by the password. */
export function MyCode(props: { account: MyAccount }) {
  const words = () => accountWords().mine
  const cache = useQueryClient()
  const [password, setPassword] = createSignal('')
  const [code, setCode] = createSignal('')
  const [uri, setUri] = createSignal('')
  const done = () => {
    setPassword('')
    setCode('')
    setUri('')
    return cache.invalidateQueries({ queryKey: ['account'] })
  }
  const starting = useAct(
    (typed: string) => postAsJson('/auth/two-factor/enable', { password: typed }),
    (said) => setUri(named(uriIn(said), props.account.username)),
  )
  const confirming = useAct((typed: string) => postAsJson('/auth/two-factor/verify-totp', { code: typed }), done)
  const removing = useAct((typed: string) => postAsJson('/auth/two-factor/disable', { password: typed }), done)
  const failed = () => starting.besides('password') ?? confirming.besides('code') ?? removing.besides('password')
  const submit = () => {
    if (uri() !== '') confirming.run(code())
    else if (props.account.hasTotp) removing.run(password())
    else starting.run(password())
  }

  return (
    <Panel title={words().code}>
      <form
        class="account-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p class="soft small">{words().codeLead}</p>
        <Show when={failed()}>
          {(why) => (
            <Notice tone="refused" title={words().failed}>
              {why()}
            </Notice>
          )}
        </Show>
        <Show
          when={uri() !== ''}
          fallback={
            <>
              <Show when={props.account.hasTotp}>
                <Notice tone="done">{words().codeSet}</Notice>
              </Show>
              <PasswordInput
                label={words().passwordNow}
                hint={props.account.hasTotp ? words().codeRemoveHint : undefined}
                error={starting.at('password') ?? removing.at('password')}
                value={password()}
                onInput={setPassword}
              />
              <Button type="submit" busy={starting.busy || removing.busy}>
                {props.account.hasTotp ? words().codeRemove : words().codeStart}
              </Button>
            </>
          }
        >
          <Picture uri={uri()} />
          <CodeInput label={words().codeEnter} error={confirming.at('code')} value={code()} onInput={setCode} />
          <Button kind="primary" type="submit" busy={confirming.busy}>
            {words().codeConfirm}
          </Button>
        </Show>
      </form>
    </Panel>
  )
}

/** The app shows the name one signs in by, not the address that leads nowhere. */
function named(uri: string, username: string): string {
  if (!URL.canParse(uri)) return uri
  const { search, searchParams } = new URL(uri)
  return `otpauth://totp/${encodeURIComponent(`${searchParams.get('issuer') ?? ''}:${username}`)}${search}`
}

function Picture(props: { uri: string }) {
  const words = () => accountWords().mine
  const [picture] = createResource(
    () => props.uri,
    async (uri) => {
      const { renderSVG } = await import('uqr')
      return `data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`
    },
  )
  const secret = () => new URL(props.uri).searchParams.get('secret') ?? ''
  return (
    <Stack gap={3}>
      <p>{words().codeScan}</p>
      <Show when={picture()} fallback={<SkeletonLines lines={6} />}>
        {(source) => <img class="account-picture" src={source()} alt={words().codePicture} width="200" height="200" />}
      </Show>
      <code class="account-secret">
        {secret()
          .replaceAll(/(.{4})/g, '$1 ')
          .trim()}
      </code>
    </Stack>
  )
}
