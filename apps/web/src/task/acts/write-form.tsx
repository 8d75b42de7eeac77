import type { TaskView } from '@khoan-viec/protocol/task'
import { Field, TextArea } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import type { ActHere } from './where.ts'
import { actWords } from './words.ts'

/** An act that is a text: an answer, a request, an explanation. */
export function WriteForm(props: {
  view: TaskView
  command: ActHere
  subject: string | undefined
  onDone: () => void
  onCancel: () => void
}) {
  const words = () => wordsOf(props.command)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/${props.command}/${props.subject ?? ''}`,
    () => ({
      text: '',
    }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    errors.setFaults(faultsOfEmpty({ text: form.text }))
    return form.text.trim() === '' ? undefined : commandOf(props.command, props.subject ?? '', form.text)
  }
  const asked = () => props.view.task.exchanges.find(({ id }) => id === props.subject)?.text
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().send}
      done={words().sent}
      compose={compose}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={props.onCancel}
    >
      <Show when={asked()}>{(text) => <blockquote class="exchange-answer said">{text()}</blockquote>}</Show>
      <Field label={words().text} hint={words().hint} error={errors.at('text')}>
        <TextArea value={form.text} onInput={(text) => setForm('text', text)} rows={5} />
      </Field>
    </ActForm>
  )
}

function wordsOf(command: ActHere) {
  if (command === 'answer-direction') return actWords().answerDirection
  if (command === 'explain') return actWords().explain
  return command === 'request-waiver' ? actWords().requestWaiver : actWords().requestSupport
}

function commandOf(command: ActHere, subject: string, text: string) {
  if (command === 'answer-direction') return { type: command, id: subject, text } as const
  if (command === 'explain') return { type: command, lapse: subject, text } as const
  return { type: command === 'request-waiver' ? command : 'request-support', text } as const
}
