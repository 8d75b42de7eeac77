import type { Tenure } from '@khoan-viec/domain/organisation'
import { DateInput, Field, TextInput } from '@khoan-viec/ui/form'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { type Said, useOrganisationSend } from './use-organisation-send.ts'
import { administrationWords } from './words.ts'

/** Somebody leaves a post before its time. */
export function EndForm(props: { tenure: Tenure; onClose: () => void }) {
  const words = () => administrationWords()
  const [form, setForm, clear] = createDraft(
    () => `end-tenure/${props.tenure.id}`,
    () => ({ last: '', reason: '', decision: '' }),
  )
  const sending = useOrganisationSend()
  const errors = useFieldErrors(() => sending.refusal)
  const compose = (): Said | undefined => {
    const { last, reason, decision } = form
    const faults = faultsOfEmpty({ last, reason, decision })
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0) return undefined
    return { type: 'end-tenure', tenure: props.tenure.id, last, reason: reason.trim(), decision: decision.trim() }
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().end.send}
      done={words().end.sent}
      compose={compose}
      onDone={() => {
        clear()
        props.onClose()
      }}
      onCancel={() => props.onClose()}
    >
      <p>{words().end.post(terms().post[props.tenure.post])}</p>
      <Field label={words().end.last} error={errors.at('last')}>
        <DateInput value={form.last} onInput={(last) => setForm('last', last)} />
      </Field>
      <Field label={words().end.reason} hint={words().end.reasonHint} error={errors.at('reason')}>
        <TextInput value={form.reason} onInput={(reason) => setForm('reason', reason)} />
      </Field>
      <Field label={words().appoint.decision} hint={words().appoint.decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} autocomplete="off" />
      </Field>
    </ActForm>
  )
}
