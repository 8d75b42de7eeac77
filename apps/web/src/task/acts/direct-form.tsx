import { DateInput, Field, TextArea } from '@khoan-viec/ui/form'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { actWords } from './words.ts'

/** A direction, with a day for its answer: on the task's page, or there and then at the briefing. */
export function DirectForm(props: { task: string; onDone: () => void; onCancel: () => void }) {
  const words = () => actWords().direct
  const [form, setForm, clear] = createDraft(
    () => `${props.task}/direct`,
    () => ({ text: '', due: '' }),
  )
  const sending = useTaskSend(() => props.task)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { text, due } = form
    errors.setFaults(faultsOfEmpty({ text }))
    if (text.trim() === '') return undefined
    return { type: 'direct', text, ...(due === '' ? {} : { due }) } as const
  }
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
      <Field label={words().text} hint={words().hint} error={errors.at('text')}>
        <TextArea value={form.text} onInput={(text) => setForm('text', text)} rows={4} />
      </Field>
      <Field label={words().due} error={errors.at('due')} optional>
        <DateInput value={form.due} onInput={(due) => setForm('due', due)} />
      </Field>
    </ActForm>
  )
}
