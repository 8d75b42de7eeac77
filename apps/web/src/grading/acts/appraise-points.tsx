import { degrees, type InputsNeeded } from '@khoan-viec/domain/assessment'
import { Field, NumberInput, Select } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { Index, Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { format } from '../../format/index.ts'
import type { FieldErrors } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import { gradingWords } from '../words.ts'
import type { AppraisalForm } from './appraisal-form.ts'

/** Points or degrees, as the regulation of the year grades by. */
export function AppraisePoints(props: {
  form: AppraisalForm
  setForm: SetStoreFunction<AppraisalForm>
  needed: InputsNeeded
  isLeader: boolean
  errors: FieldErrors
}) {
  const words = () => gradingWords().form
  return (
    <>
      <Show when={props.needed.common}>
        <Field label={words().common} error={props.errors.at('inputs.common')}>
          <NumberInput value={props.form.common} onInput={(common) => props.setForm('common', common)} />
        </Field>
      </Show>
      <Show when={props.needed.assessed && props.isLeader}>
        <Field label={words().organising} error={props.errors.at('inputs.assessed.organising')}>
          <NumberInput
            value={props.form.organising}
            onInput={(organising) => props.setForm('organising', organising)}
          />
        </Field>
        <Field label={words().unity} error={props.errors.at('inputs.assessed.unity')}>
          <NumberInput value={props.form.unity} onInput={(unity) => props.setForm('unity', unity)} />
        </Field>
      </Show>
      <Show when={props.needed.others}>
        <fieldset class="field" classList={{ 'field-wrong': props.errors.at('inputs.others') !== undefined }}>
          <legend class="field-label">{words().criteria}</legend>
          <Grid least={200}>
            <Index each={props.form.others}>
              {(degree, index) => (
                <Field
                  label={words().criterion(format().number(index + 1))}
                  error={
                    props.errors.at(`inputs.others[${index}]`) ??
                    (degree() === '' ? props.errors.at('inputs.others') : undefined)
                  }
                >
                  <Select
                    value={degree()}
                    placeholder={words().choose}
                    options={degrees.map((each) => ({ value: each, label: terms().degree[each] }))}
                    onChange={(chosen) => props.setForm('others', index, chosen)}
                  />
                </Field>
              )}
            </Index>
          </Grid>
        </fieldset>
      </Show>
    </>
  )
}
