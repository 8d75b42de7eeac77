import { DateInput, Field, TextInput } from '@khoan-viec/ui/form'
import type { SetStoreFunction } from 'solid-js/store'
import { administrationWords } from '../words.ts'
import type { ReorganisationForm } from './form.ts'

/** Of what decision it is, and from which day it counts. */
export function DecisionStep(props: {
  form: ReorganisationForm
  setForm: SetStoreFunction<ReorganisationForm>
  errorAt: (field: string) => string | undefined
}) {
  const words = () => administrationWords().reorganise
  return (
    <div class="act-form">
      <Field label={words().number} hint={words().numberHint} error={props.errorAt('decision.number')}>
        <TextInput value={props.form.number} onInput={(number) => props.setForm('number', number)} autocomplete="off" />
      </Field>
      <Field label={words().date} error={props.errorAt('decision.date')}>
        <DateInput value={props.form.date} onInput={(date) => props.setForm('date', date)} />
      </Field>
      <Field label={words().body} error={props.errorAt('decision.body')}>
        <TextInput value={props.form.body} onInput={(body) => props.setForm('body', body)} />
      </Field>
      <Field label={words().from} hint={words().fromHint} error={props.errorAt('from')}>
        <DateInput value={props.form.from} onInput={(from) => props.setForm('from', from)} />
      </Field>
    </div>
  )
}
