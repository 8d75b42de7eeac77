import { Button } from '@khoan-viec/ui/action'
import { Notice, showToast } from '@khoan-viec/ui/feedback'
import { createEffect, createSignal, Show, untrack, type JSX } from 'solid-js'
import type { Sending } from '../api/index.ts'
import type { FieldErrors } from './field-errors.ts'
import { comeToRest, goToFault, hasUnread } from './focus.ts'
import { Outcome, whyWait } from './outcome.tsx'
import { roomWords } from './words.ts'
import './room.css'

/**
 * One act as a form: fields, then the one button. Every outcome has its place: a refusal in its field or above the button,
 * an unknown outcome and a lost connection in words; what was typed stays until it is recorded.
 */
export function ActForm<Command>(props: {
  sending: Sending<Command>
  errors: FieldErrors
  /** What the button says. */
  label: string
  /** What is said when it is recorded. */
  done: string
  /** The command to send; nothing when a field is at fault. */
  compose: () => NoInfer<Command> | undefined
  onDone: () => void
  onCancel?: (() => void) | undefined
  /** The last of several steps: leaving it goes back to the one before. */
  onBack?: (() => void) | undefined
  /** Something is on its way that the command needs, such as a file. */
  waiting?: boolean | undefined
  quiet?: boolean | undefined
  children?: JSX.Element
}) {
  const [isWaiting, setWaiting] = createSignal(false)
  let form: HTMLFormElement | undefined
  const showFault = () => queueMicrotask(() => goToFault(form))
  const leave = (done: () => void) => {
    done()
    comeToRest()
  }
  const send = async () => {
    if (props.sending.isPending) return
    if (props.waiting) {
      setWaiting(true)
      return
    }
    setWaiting(false)
    props.sending.reset()
    // What a control cannot read is not what was meant, even where the field might be left empty.
    const isUnread = hasUnread(form)
    const command = props.compose()
    if (command === undefined || isUnread) return showFault()
    // Once it is recorded the form may already stand for the next act, with other words.
    const said = props.done
    try {
      await props.sending.send(command)
    } catch {
      return showFault()
    }
    showToast(said)
    leave(props.onDone)
  }
  // Pressed once is meant once: what it waited for has come.
  createEffect(() => {
    if (isWaiting() && !props.waiting) void untrack(send)
  })
  return (
    <form
      class="act-form"
      novalidate
      ref={(element) => (form = element)}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {props.children}
      <Outcome sending={props.sending} elsewhere={props.errors.elsewhere()} />
      <Show when={isWaiting() && props.waiting}>
        <Notice tone="info">{roomWords().waiting}</Notice>
      </Show>
      <div class="act-buttons">
        <Button
          type="submit"
          kind={props.quiet ? 'plain' : 'primary'}
          busy={props.sending.isPending}
          blocked={whyWait(props.sending.isPending)}
        >
          {props.sending.isPending ? roomWords().sending : props.label}
        </Button>
        <Show when={!props.sending.isPending && (props.onBack ?? props.onCancel)}>
          {(away) => (
            <Button kind="quiet" onPress={() => leave(away())}>
              {props.onBack ? roomWords().back : roomWords().cancel}
            </Button>
          )}
        </Show>
      </div>
    </form>
  )
}
