import type { TaskView } from '@khoan-viec/protocol/task'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, TextArea } from '@khoan-viec/ui/form'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { actWords } from './words.ts'

/** Takes back what was decided ahead, before its day. */
export function WithdrawForm(props: { view: TaskView; onDone: () => void; onCancel: () => void }) {
  const words = () => actWords().plan
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/withdraw-settlement`,
    () => ({ ground: '' }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { ground } = form
    const empty = faultsOfEmpty({ ground })
    errors.setFaults(empty)
    return Object.keys(empty).length > 0 ? undefined : ({ type: 'withdraw-settlement', ground } as const)
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().withdraw}
      done={words().withdrawn}
      compose={compose}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={props.onCancel}
    >
      <Notice tone="info">{words().withdrawNote}</Notice>
      <Field label={words().why} error={errors.at('ground')}>
        <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={3} />
      </Field>
    </ActForm>
  )
}
