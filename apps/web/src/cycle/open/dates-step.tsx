import { Checkbox, DateInput, Field, NumberInput, TextInput } from '@khoan-viec/ui/form'
import { For, type JSX } from 'solid-js'
import type { DayName } from './days.ts'
import type { OpeningForm } from './form.ts'
import type { StepProps } from './terms-step.tsx'
import { openWords } from './words.ts'

type CountName = 'correctionDays' | 'escalateAfterDays' | 'openWorkingDays'

const countFields: Readonly<Record<CountName, string>> = {
  correctionDays: 'plan.correctionDays',
  escalateAfterDays: 'plan.signing.escalateAfterDays',
  openWorkingDays: 'plan.reports.openWorkingDays',
}

/** Every date of the year, filled in already, and the days that each act is given. */
export function DatesStep(props: StepProps) {
  const words = () => openWords()
  return (
    <div class="act-form">
      <Checkbox checked={props.form.shift} onChange={(shift) => props.setForm('shift', shift)} label={words().shift} />
      <Group title={words().groups.registration}>
        <Days {...props} names={['registration.opens', 'registration.closes']} />
        <Count {...props} name="correctionDays" label={words().correctionDays} unit={words().unit.days} />
        <Field
          label={words().remind}
          hint={words().remindHint}
          error={props.errorAt('plan.signing.remindAfterDays')}
          optional
        >
          <TextInput
            value={props.form.remindAfterDays}
            onInput={(days) => props.setForm('remindAfterDays', days)}
            autocomplete="off"
          />
        </Field>
        <Count {...props} name="escalateAfterDays" label={words().escalate} unit={words().unit.days} />
      </Group>
      <Group title={words().groups.reports}>
        <Checkbox
          checked={props.form.months}
          onChange={(months) => props.setForm('months', months)}
          label={words().months}
        />
        <Checkbox
          checked={props.form.quarters}
          onChange={(quarters) => props.setForm('quarters', quarters)}
          label={words().quarters}
        />
        <Days {...props} names={['reports.first']} />
        <Count {...props} name="openWorkingDays" label={words().openWorkingDays} unit={words().unit.workingDays} />
      </Group>
      <Group title={words().groups.results}>
        <Days {...props} names={['delivery', 'acceptance']} />
      </Group>
      <Group title={words().groups.grading}>
        <Days {...props} names={['assessment.opens', 'assessment.closes']} />
        <Days {...props} names={['grading']} />
        <Days {...props} names={['decision.opens', 'decision.closes']} />
        <Days {...props} names={['appeal.opens', 'appeal.closes']} />
        <Days {...props} names={['close']} />
      </Group>
    </div>
  )
}

function Group(props: { title: string; children: JSX.Element }) {
  return (
    <fieldset class="year-open-group">
      <legend>{props.title}</legend>
      {props.children}
    </fieldset>
  )
}

function Days(props: StepProps & { names: readonly DayName[] }) {
  return (
    <div class="year-open-pair">
      <For each={props.names}>
        {(name) => (
          <Field label={openWords().days[name]} error={props.errorAt(`plan.${name}`)}>
            <DateInput value={props.form.days[name]} onInput={(day) => props.setForm('days', name, day)} />
          </Field>
        )}
      </For>
    </div>
  )
}

function Count(props: StepProps & { name: CountName; label: string; unit: string }) {
  const type = (count: string) => props.setForm({ [props.name]: count } satisfies Partial<OpeningForm>)
  return (
    <Field label={props.label} error={props.errorAt(countFields[props.name])}>
      <NumberInput value={props.form[props.name]} unit={props.unit} onInput={type} />
    </Field>
  )
}
