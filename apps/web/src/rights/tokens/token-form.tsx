import { type KeyScope, keyScopes, type RightsTokenAsked } from '@khoan-viec/protocol/rights'
import { Button } from '@khoan-viec/ui/action'
import { Notice } from '@khoan-viec/ui/feedback'
import { CheckboxGroup, Field, Select, TextInput } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { tokenWords } from './words.ts'

type Days = RightsTokenAsked['days']
const days: readonly Days[] = [7, 30, 90]

/** For which software, and how long; what is typed stays until a token came of it. */
export function TokenForm(props: {
  busy: boolean
  error: string | undefined
  scopesError: string | undefined
  failed: string | undefined
  given: string | undefined
  onIssue: (asked: RightsTokenAsked) => void
}) {
  const words = () => tokenWords()
  const [name, setName] = createSignal('')
  const [lasts, setLasts] = createSignal<Days>(90)
  const [scopes, setScopes] = createSignal<readonly KeyScope[]>([])
  createEffect(
    on(
      () => props.given,
      (given) => {
        if (given === undefined) return
        setName('')
        setScopes([])
      },
      { defer: true },
    ),
  )
  return (
    <form
      class="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.onIssue({ name: name(), days: lasts(), scopes: [...scopes()] })
      }}
    >
      <Show when={props.failed}>
        {(why) => (
          <Notice tone="refused" title={words().failed}>
            {why()}
          </Notice>
        )}
      </Show>
      <Grid least={240}>
        <Field label={words().name} hint={words().nameHint} error={props.error}>
          <TextInput value={name()} onInput={setName} autocomplete="off" />
        </Field>
        <Field label={words().lasts} hint={words().lastsHint}>
          <Select
            value={String(lasts())}
            options={days.map((each) => ({ value: String(each), label: words().days(format().number(each)) }))}
            onChange={(chosen) => setLasts(days.find((each) => String(each) === chosen) ?? 90)}
          />
        </Field>
      </Grid>
      <CheckboxGroup<KeyScope>
        label={words().scopes}
        hint={words().scopesHint}
        values={scopes()}
        options={keyScopes.map((value) => ({ value, label: words().scope[value] }))}
        error={props.scopesError}
        onChange={setScopes}
      />
      <div>
        <Button kind="primary" type="submit" busy={props.busy}>
          {words().issue}
        </Button>
      </div>
    </form>
  )
}
