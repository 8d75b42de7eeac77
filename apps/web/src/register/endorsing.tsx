import type { TaskRow } from '@khoan-viec/protocol/task'
import { Button } from '@khoan-viec/ui/action'
import { showToast } from '@khoan-viec/ui/feedback'
import { Checkbox, Field, TextInput } from '@khoan-viec/ui/form'
import { Panel, Stack } from '@khoan-viec/ui/layout'
import { createSignal, For, Show } from 'solid-js'
import { api, useSend } from '../api/index.ts'
import { paths, useSession } from '../app/index.ts'
import { format } from '../format/index.ts'
import { goToFault, Outcome, useActsAs, whyWait } from '../room/index.ts'
import { explainRefusal } from '../words/index.ts'
import { registerWords } from './words.ts'

/** The secretary enters one number of a resolution for the whole list. */
export function Endorsing(props: { tasks: readonly TaskRow[]; unit: string }) {
  const session = useSession()
  const words = () => registerWords().endorse
  const [number, setNumber] = createSignal('')
  const [left, setLeft] = createSignal<readonly string[]>([])
  const [isTried, setTried] = createSignal(false)
  const actsAs = useActsAs(() => ({ unit: props.unit }))
  const maySign = () => session.me?.posts.some(({ unit }) => unit === props.unit) && actsAs('REGISTRATION', 'SECRETARY')
  const chosen = () => props.tasks.filter(({ id }) => !left().includes(id))
  const sending = useSend<{ readonly task: string; readonly resolution: string }>(({ requestId, command }) =>
    api.task.obey.mutate({ id: command.task, requestId, command: { type: 'endorse', resolution: command.resolution } }),
  )
  const error = () => {
    if (isTried() && number().trim() === '') return explainRefusal({ code: 'missing' })
    return sending.refusal && explainRefusal(sending.refusal)
  }
  const endorse = async () => {
    setTried(true)
    if (number().trim() === '' || chosen().length === 0) return
    try {
      // One act a task, in order: where one is refused, those before it stand.
      for (const { id } of chosen()) await sending.send({ task: id, resolution: number().trim() })
      showToast(words().done)
      setNumber('')
      setTried(false)
    } catch {
      // The refusal stands at the field.
    }
  }
  const toggle = (id: string, isIn: boolean) =>
    setLeft((ids) => (isIn ? ids.filter((each) => each !== id) : [...ids, id]))
  return (
    <Show when={props.tasks.length > 0}>
      <Panel title={words().title}>
        <Stack gap={4}>
          <p class="soft">{maySign() ? words().lead : words().waits}</p>
          <ul>
            <For each={props.tasks}>
              {(row) => (
                <li>
                  <Show when={maySign()} fallback={<a href={paths.task(row.id)}>{row.title}</a>}>
                    <Checkbox
                      label={row.title}
                      checked={!left().includes(row.id)}
                      onChange={(isIn) => toggle(row.id, isIn)}
                    />
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <Show when={maySign()}>
            <Outcome sending={sending} />
            <form
              class="register-endorse"
              novalidate
              onSubmit={(event) => {
                event.preventDefault()
                const form = event.currentTarget
                if (!sending.isPending) void endorse().then(() => goToFault(form))
              }}
            >
              <Field label={words().number} hint={words().numberHint} error={error()}>
                <TextInput value={number()} onInput={setNumber} autocomplete="off" />
              </Field>
              <Button
                type="submit"
                busy={sending.isPending}
                blocked={chosen().length === 0 ? words().none : whyWait(sending.isPending)}
              >
                {words().act(format().number(chosen().length))}
              </Button>
            </form>
          </Show>
        </Stack>
      </Panel>
    </Show>
  )
}
