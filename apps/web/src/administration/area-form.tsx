import type { Tenure } from '@khoan-viec/domain/organisation'
import { DateInput, Field, type Option, TextInput } from '@khoan-viec/ui/form'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors } from '../room/index.ts'
import { UnitsPicker } from './units-picker.tsx'
import { type Said, useOrganisationSend } from './use-organisation-send.ts'
import { administrationWords } from './words.ts'

type Form = { from: string; area: Option[]; decision: string }

/** An officer looks after other units from a day on. */
export function AreaForm(props: { tenure: Tenure; names: Readonly<Record<string, string>>; onClose: () => void }) {
  const words = () => administrationWords()
  const [form, setForm, clear] = createDraft<Form>(
    () => `set-area/${props.tenure.id}`,
    () => ({
      from: '',
      area: (props.tenure.area ?? []).map((code) => ({ value: code, label: props.names[code] ?? code })),
      decision: '',
    }),
  )
  const sending = useOrganisationSend()
  const errors = useFieldErrors(() => sending.refusal)
  const compose = (): Said | undefined => {
    const { from, area, decision } = form
    const faults = faultsOfEmpty({ from, area: area.length === 0 ? '' : 'some', decision })
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0) return undefined
    const codes = area.map(({ value }) => value)
    return { type: 'set-area', tenure: props.tenure.id, from, area: codes, decision: decision.trim() }
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().area.send}
      done={words().area.sent}
      compose={compose}
      onDone={() => {
        clear()
        props.onClose()
      }}
      onCancel={() => props.onClose()}
    >
      <Field label={words().appoint.from} hint={words().area.fromHint} error={errors.at('from')}>
        <DateInput value={form.from} onInput={(from) => setForm('from', from)} />
      </Field>
      <Field label={words().appoint.area} error={errors.at('area')}>
        <UnitsPicker values={form.area} on={form.from || undefined} onChange={(area) => setForm('area', [...area])} />
      </Field>
      <Field label={words().appoint.decision} hint={words().appoint.decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} autocomplete="off" />
      </Field>
    </ActForm>
  )
}
