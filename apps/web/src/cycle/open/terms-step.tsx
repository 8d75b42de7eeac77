import {
  Checkbox,
  DateInput,
  Field,
  NumberInput,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '@khoan-viec/ui/form'
import type { SetStoreFunction } from 'solid-js/store'
import { type OpeningForm, retype } from './form.ts'
import { openWords } from './words.ts'

export type StepProps = {
  form: OpeningForm
  setForm: SetStoreFunction<OpeningForm>
  errorAt: (field: string) => string | undefined
}

/** Which year it is, whose, and by what it is judged. */
export function TermsStep(props: StepProps & { authorities: readonly Option[] }) {
  const words = () => openWords()
  return (
    <div class="act-form">
      <Field label={words().year} hint={words().yearHint} error={props.errorAt('terms.year')}>
        <NumberInput
          value={props.form.year}
          onInput={(year) => props.setForm(retype(props.form, year, words().startName))}
        />
      </Field>
      <Field label={words().name} error={props.errorAt('terms.name')}>
        <TextInput value={props.form.name} onInput={(name) => props.setForm('name', name)} autocomplete="off" />
      </Field>
      <Field label={words().authority} error={props.errorAt('terms.authority')}>
        <Select
          value={props.form.authority}
          options={props.authorities}
          onChange={(authority) => props.setForm('authority', authority)}
        />
      </Field>
      <div class="year-open-pair">
        <Field label={words().from} error={props.errorAt('terms.period.from')}>
          <DateInput value={props.form.from} onInput={(from) => props.setForm('from', from)} />
        </Field>
        <Field label={words().to} error={props.errorAt('terms.period.to')}>
          <DateInput value={props.form.to} onInput={(to) => props.setForm('to', to)} />
        </Field>
      </div>
      <RadioGroup<OpeningForm['side']>
        label={words().side}
        hint={words().sideHint}
        value={props.form.side}
        options={(['PARTY', 'STATE'] as const).map((value) => ({ value, label: words().sides[value] }))}
        error={props.errorAt('terms.side')}
        onChange={(side) => props.setForm('side', side)}
      />
      <Field label={words().symbol} hint={words().symbolHint} error={props.errorAt('terms.symbol')}>
        <TextInput value={props.form.symbol} onInput={(symbol) => props.setForm('symbol', symbol)} autocomplete="off" />
      </Field>
      <Field
        label={words().orientation}
        hint={words().orientationHint}
        error={props.errorAt('terms.orientation')}
        optional
      >
        <TextArea value={props.form.orientation} onInput={(text) => props.setForm('orientation', text)} />
      </Field>
      <Field label={words().tasksPerUnit} error={props.errorAt('terms.limits.tasksPerUnit')}>
        <NumberInput
          value={props.form.tasksPerUnit}
          unit={words().unit.tasks}
          onInput={(count) => props.setForm('tasksPerUnit', count)}
        />
      </Field>
      <Checkbox
        checked={props.form.isDowngraded}
        onChange={(isDowngraded) => props.setForm('isDowngraded', isDowngraded)}
        label={words().downgrade}
        hint={words().downgradeHint}
      />
    </div>
  )
}
