import { Button, LinkButton } from '@khoan-viec/ui/action'
import { Dialog } from '@khoan-viec/ui/dialog'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Stack } from '@khoan-viec/ui/layout'
import { useQuery } from '@tanstack/solid-query'
import KeyRound from 'lucide-solid/icons/key-round'
import { createSignal, Show } from 'solid-js'
import { api, postAsJson, proofAsked } from '../api/index.ts'
import { paths } from '../app/index.ts'
import { CodeInput } from './code-input.tsx'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'
import './account.css'

/** Asks, over whatever form is being sent, for a passkey or a code; then that is sent again by itself. */
export default function ProveDialog() {
  const words = () => accountWords()
  const mine = useQuery(() => ({ queryKey: ['account', 'mine'], queryFn: () => api.account.mine.query() }))
  const known = () => (mine.isPending ? undefined : mine.data)
  const [code, setCode] = createSignal('')
  const done = () => proofAsked()?.answer(true)
  const verifying = useAct((typed: string) => postAsJson('/auth/two-factor/verify-totp', { code: typed }), done)
  const proving = useAct(async () => (await import('./passkeys.ts')).provePasskey(), done)
  const failed = () => verifying.besides('code') ?? proving.besides()
  const hasPasskey = () => (known()?.passkeys.length ?? 0) > 0

  return (
    // Opened once it is known what to ask for, so that the focus goes there.
    <Dialog
      open={proofAsked() !== undefined && !mine.isPending}
      onClose={() => proofAsked()?.answer(false)}
      title={words().prove.title}
    >
      <Stack gap={4}>
        <p>{words().prove.lead}</p>
        <Show when={failed()}>{(why) => <Notice tone="refused">{why()}</Notice>}</Show>
        <Show when={known()} fallback={<SkeletonLines lines={3} />}>
          <Show when={hasPasskey()}>
            <Button
              kind={known()?.hasTotp ? 'plain' : 'primary'}
              icon={<KeyRound size={18} aria-hidden="true" />}
              busy={proving.busy}
              onPress={() => proving.run(undefined)}
            >
              {words().door.passkey}
            </Button>
          </Show>
          <Show when={known()?.hasTotp}>
            <form
              class="account-form"
              onSubmit={(event) => {
                event.preventDefault()
                // The question stands over another form, in whose tree it may be.
                event.stopPropagation()
                verifying.run(code())
              }}
            >
              <CodeInput label={words().door.code} error={verifying.at('code')} value={code()} onInput={setCode} />
              <Button kind="primary" type="submit" busy={verifying.busy}>
                {words().door.confirm}
              </Button>
            </form>
          </Show>
          <Show when={!hasPasskey() && !known()?.hasTotp}>
            <Notice
              tone="warning"
              title={words().prove.none}
              next={<LinkButton href={paths.account()}>{words().prove.toAccount}</LinkButton>}
            >
              {words().prove.relogin}
            </Notice>
          </Show>
        </Show>
      </Stack>
    </Dialog>
  )
}
