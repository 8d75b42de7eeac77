import { Dialog } from '@khoan-viec/ui/dialog'
import { Field, Select, TextArea } from '@khoan-viec/ui/form'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { actWords } from '../../task/acts/words.ts'
import { taskWords } from '../../task/parts/index.ts'
import { registrationFields, type RegistrationField } from '../../task/parts/registration-fields.ts'
import { meetingWords } from '../words.ts'

/** Back to the unit, naming the field at fault and what is missing. */
export function SendBackDialog(props: { task: string; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={meetingWords().prepare.sendBackTitle}>
      <SendBackForm task={props.task} onClose={() => props.onClose()} />
    </Dialog>
  )
}

function SendBackForm(props: { task: string; onClose: () => void }) {
  const words = () => meetingWords().prepare
  const [form, setForm, clear] = createDraft(
    () => `${props.task}/send-back`,
    () => ({
      field: '' as RegistrationField | '', // widens to what the form may hold
      reason: '',
    }),
  )
  const sending = useTaskSend(() => props.task)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { field, reason } = form
    errors.setFaults({ ...faultsOfEmpty({ reason }), ...(field === '' ? { field: actWords().notChosen } : {}) })
    return field === '' || reason.trim() === '' ? undefined : ({ type: 'send-back', field, reason } as const)
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().sendBackDo}
      done={words().sendBackDone}
      compose={compose}
      onDone={() => {
        clear()
        props.onClose()
      }}
      onCancel={props.onClose}
    >
      <Field label={words().field} error={errors.at('field')}>
        <Select
          value={form.field}
          placeholder="—"
          options={registrationFields.map((field) => ({ value: field, label: taskWords().registration[field] }))}
          onChange={(field) => setForm('field', field)}
        />
      </Field>
      <Field label={words().reason} error={errors.at('reason')}>
        <TextArea value={form.reason} onInput={(reason) => setForm('reason', reason)} rows={4} />
      </Field>
    </ActForm>
  )
}
