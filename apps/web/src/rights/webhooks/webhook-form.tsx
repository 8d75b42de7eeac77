import { type ToldKind, toldKinds, type WebhookAsked } from '@khoan-viec/protocol/rights'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { CheckboxGroup, Field, TextInput } from '@khoan-viec/ui/form'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { webhookWords } from './words.ts'

/** Which address is told, and of what; what is typed stays until it was added. */
export function WebhookForm(props: {
  busy: boolean
  urlError: string | undefined
  kindsError: string | undefined
  failed: string | undefined
  made: string | undefined
  onMake: (asked: WebhookAsked) => void
}) {
  const words = () => webhookWords()
  const [url, setUrl] = createSignal('')
  const [kinds, setKinds] = createSignal<readonly ToldKind[]>([])
  createEffect(
    on(
      () => props.made,
      (made) => {
        if (made === undefined) return
        setUrl('')
        setKinds([])
      },
      { defer: true },
    ),
  )
  return (
    <form
      class="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onMake({ url: url().trim(), kinds: [...kinds()] })
      }}
    >
      <Show when={props.failed}>
        {(why) => (
          <Notice tone="refused" title={words().failed}>
            {why()}
          </Notice>
        )}
      </Show>
      <Field label={words().url} hint={words().urlHint} error={props.urlError}>
        <TextInput value={url()} onInput={setUrl} autocomplete="off" />
      </Field>
      <CheckboxGroup<ToldKind>
        label={words().kinds}
        values={kinds()}
        options={toldKinds.map((value) => ({ value, label: words().kind[value] }))}
        error={props.kindsError}
        onChange={setKinds}
      />
      <div>
        <Button kind="primary" type="submit" busy={props.busy}>
          {words().make}
        </Button>
      </div>
    </form>
  )
}
