import type { Joining } from '@khoan-viec/protocol/accounts'
import { Button } from '@khoan-viec/ui/action'
import { Notice, SkeletonLines } from '@khoan-viec/ui/feedback'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { useNavigate } from '@solidjs/router'
import { createResource, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { postAsJson, refusalIn } from '../api/index.ts'
import { LonePage, paths, usePageTitle, useSession } from '../app/index.ts'
import { placeOf, seatOf } from '../app/session/index.ts'
import { format } from '../format/index.ts'
import { explainRefusal } from '../words/index.ts'
import { blankSetUp, FirstFields, PASSWORD_LEAST } from './first-fields.tsx'
import { PasswordInput } from './password-input.tsx'
import { useAct } from './use-act.ts'
import { accountWords } from './words.ts'
import './account.css'

/** Where a one-time link leads. Its secret stands behind the `#`, so that it is sent to no server and stands in no log. */
export default function Join() {
  const words = () => accountWords().join
  const token = location.hash.slice(1)
  const [seen] = createResource(() =>
    postAsJson('/auth/join/look', { token }).then(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API writes it
      (said) => ({ joining: said as Joining }),
      (error: unknown) => ({ refusal: refusalIn(error) ?? { code: 'link-ended' as const } }),
    ),
  )
  const found = () => {
    const known = seen()
    return known && 'joining' in known ? known.joining : undefined
  }
  const refused = () => {
    const known = seen()
    return known && 'refusal' in known ? known.refusal : undefined
  }
  const title = () => {
    const kind = found()?.kind
    if (refused()) return words().ended
    return kind === 'FIRST' ? words().titleFirst : kind === 'RECOVERY' ? words().titleRecovery : words().title
  }
  usePageTitle(title)
  return (
    <LonePage>
      <div class="account-door">
        <Stack gap={5}>
          <header class="account-door-head">
            <span class="account-door-mark" aria-hidden="true" />
            <h1>{title()}</h1>
          </header>
          <Show when={refused()}>{(refusal) => <Notice tone="refused">{explainRefusal(refusal())}</Notice>}</Show>
          <Show when={found()} fallback={<Show when={!refused()}>{<SkeletonLines lines={8} />}</Show>}>
            {(joining) => <JoinForm token={token} joining={joining()} />}
          </Show>
        </Stack>
      </div>
    </LonePage>
  )
}

function JoinForm(props: { token: string; joining: Joining }) {
  const session = useSession()
  const navigate = useNavigate()
  const words = () => accountWords().join
  const [typed, setTyped] = createStore({ username: '', password: '', first: blankSetUp() })
  const isFirst = () => props.joining.kind === 'FIRST'
  const isKnown = () => props.joining.kind === 'RECOVERY'
  const accepting = useAct(
    () =>
      postAsJson('/auth/join/accept', {
        token: props.token,
        password: typed.password,
        ...(isKnown() ? {} : { username: typed.username }),
        ...(isFirst() ? { first: typed.first } : {}),
      }),
    async () => {
      await session.changed()
      navigate(paths.account(), { replace: true })
    },
  )
  const lead = () => {
    const { joining } = props
    if (joining.kind === 'FIRST') return words().leadFirst
    const { person, posts } = joining
    const seat = seatOf(person, posts)
    const named = `${person.name} (${placeOf(seat)})`
    return joining.kind === 'RECOVERY' ? words().leadRecovery(named, joining.username ?? '') : words().leadFor(named)
  }
  const submit = () => (isFirst() ? words().acceptFirst : isKnown() ? words().acceptRecovery : words().accept)
  const fields = ['username', 'password', 'unit.code', 'first.name'] as const

  return (
    <form
      class="account-form"
      onSubmit={(event) => {
        event.preventDefault()
        accepting.run(undefined)
      }}
    >
      <p>{lead()}</p>
      <Show when={accepting.besides(...fields)}>
        {(why) => (
          <Notice tone="refused" title={words().failed}>
            {why()}
          </Notice>
        )}
      </Show>
      <Show when={isFirst()}>
        <FirstFields
          value={typed.first}
          codeError={accepting.at('unit.code')}
          onChange={(first) => setTyped('first', first)}
        />
      </Show>
      <Show when={!isKnown()}>
        <Field label={words().username} hint={words().usernameHint} error={accepting.at('username')}>
          <TextInput
            value={typed.username}
            onInput={(username) => setTyped('username', username)}
            autocomplete="username"
          />
        </Field>
      </Show>
      <PasswordInput
        label={words().password}
        hint={words().passwordHint(format().number(PASSWORD_LEAST))}
        error={accepting.at('password')}
        value={typed.password}
        isNew
        onInput={(password) => setTyped('password', password)}
      />
      <Button kind="primary" type="submit" busy={accepting.busy}>
        {submit()}
      </Button>
    </form>
  )
}
