import type { DelegationRow } from '@khoan-viec/protocol/delegation'
import { Field, TextInput } from '@khoan-viec/ui/form'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { type Said, useDelegationSend } from './use-delegation-send.ts'
import { delegationWords } from './words.ts'

/** At once and for good. */
export function RevokeForm(props: { row: DelegationRow; onClose: () => void }) {
  const words = () => delegationWords().revoke
  const [form, setForm, clear] = createDraft(
    () => `revoke-delegation/${props.row.id}`,
    () => ({ reason: '' }),
  )
  const sending = useDelegationSend()
  const errors = useFieldErrors(() => sending.refusal)
  const compose = (): Said | undefined => {
    const faults = faultsOfEmpty({ reason: form.reason })
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0) return undefined
    return { type: 'revoke-delegation', delegation: props.row.id, reason: form.reason.trim() }
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
        props.onClose()
      }}
      onCancel={() => props.onClose()}
    >
      <p>{words().lead(props.row.delegate.name)}</p>
      <Field label={words().reason} hint={words().reasonHint} error={errors.at('reason')}>
        <TextInput value={form.reason} onInput={(reason) => setForm('reason', reason)} />
      </Field>
    </ActForm>
  )
}
