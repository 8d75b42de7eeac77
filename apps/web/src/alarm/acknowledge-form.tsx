import { Field, TextArea } from '@khoan-viec/ui/form'
import { createSignal } from 'solid-js'
import { api, useSend } from '../api/index.ts'
import { ActForm, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { alarmWords } from './words.ts'

type Said = { readonly alarm: number; readonly note: string }

/** That an alarm was heard, and what is known of it. */
export function AcknowledgeForm(props: { alarm: number; onClose: () => void }) {
  const words = () => alarmWords()
  const [note, setNote] = createSignal('')
  const sending = useSend<Said>(
    ({ command }) => api.record.acknowledgeAlarm.mutate({ ...command }),
    () => 'alarm',
  )
  const errors = useFieldErrors(() => sending.refusal)
  const compose = (): Said | undefined => {
    const faults = faultsOfEmpty({ note: note() })
    errors.setFaults(faults)
    return Object.keys(faults).length > 0 ? undefined : { alarm: props.alarm, note: note() }
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().acknowledge}
      done={words().done}
      compose={compose}
      onDone={() => props.onClose()}
      onCancel={() => props.onClose()}
    >
      <Field label={words().note} hint={words().noteHint} error={errors.at('note')}>
        <TextArea value={note()} onInput={setNote} rows={3} />
      </Field>
    </ActForm>
  )
}
