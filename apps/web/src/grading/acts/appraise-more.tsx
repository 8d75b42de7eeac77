import { basicTargets, degrees, type InputsNeeded } from '@khoan-viec/domain/assessment'
import { Field, NumberInput, Select } from '@khoan-viec/ui/form'
import { Grid, Stack } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import type { FieldErrors } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import { gradingWords } from '../words.ts'
import type { AppraisalForm } from './appraisal-form.ts'
import { ViolationFields } from './violation-fields.tsx'

/** What few years have: discipline, low confidence, long absence, missed basic targets. Folded away until wanted. */
export function AppraiseMore(props: {
  form: AppraisalForm
  setForm: SetStoreFunction<AppraisalForm>
  needed: InputsNeeded
  isLeader: boolean
  errors: FieldErrors
}) {
  const words = () => gradingWords().form
  const isUsed = () => {
    const { violations, results, resultsDegree, low, cast, months, basic } = props.form
    return (
      violations.length > 0 ||
      [results, resultsDegree, low, cast, months, ...basicTargets.map((name) => basic[name])].some(
        (value) => value !== '',
      )
    )
  }
  return (
    <details class="disclosure" open={isUsed()}>
      <summary>{words().more}</summary>
      <Stack gap={5}>
        <Show
          when={props.needed.others}
          fallback={
            <Field
              label={words().results}
              hint={words().resultsHint}
              optional
              error={props.errors.at('inputs.results')}
            >
              <NumberInput value={props.form.results} onInput={(results) => props.setForm('results', results)} />
            </Field>
          }
        >
          <Field
            label={words().resultsDegree}
            hint={words().resultsHint}
            optional
            error={props.errors.at('inputs.resultsDegree')}
          >
            <Select
              value={props.form.resultsDegree}
              placeholder={words().notApplicable}
              options={degrees.map((degree) => ({ value: degree, label: terms().degree[degree] }))}
              onChange={(degree) => props.setForm('resultsDegree', degree)}
            />
          </Field>
        </Show>
        <fieldset class="field">
          <legend class="field-label">{words().basicTargets}</legend>
          <Grid least={220}>
            <For each={basicTargets}>
              {(name) => (
                <Field label={gradingWords().basic[name]} filter error={props.errors.at(`inputs.basicTargets.${name}`)}>
                  <Select
                    value={props.form.basic[name]}
                    placeholder={words().notApplicable}
                    options={[
                      { value: 'MET', label: words().met },
                      { value: 'MISSED', label: words().missed },
                    ]}
                    onChange={(state) => props.setForm('basic', name, state)}
                  />
                </Field>
              )}
            </For>
          </Grid>
        </fieldset>
        <ViolationFields form={props.form} setForm={props.setForm} errors={props.errors} />
        <Show when={props.isLeader}>
          <Grid least={200}>
            <Field label={words().low} optional error={props.errors.at('inputs.confidence.low')}>
              <NumberInput value={props.form.low} onInput={(low) => props.setForm('low', low)} />
            </Field>
            <Field label={words().cast} optional error={props.errors.at('inputs.confidence.cast')}>
              <NumberInput value={props.form.cast} onInput={(cast) => props.setForm('cast', cast)} />
            </Field>
            <Field label={words().months} optional error={props.errors.at('inputs.monthsAbsent')}>
              <NumberInput value={props.form.months} onInput={(months) => props.setForm('months', months)} />
            </Field>
            <Field label={words().absence} optional error={props.errors.at('inputs.absence')}>
              <Select
                value={props.form.absence}
                placeholder={words().notApplicable}
                options={[
                  { value: 'SICK', label: words().sick },
                  { value: 'MATERNITY', label: words().maternity },
                  { value: 'OTHER', label: words().otherAbsence },
                ]}
                onChange={(absence) => props.setForm('absence', absence)}
              />
            </Field>
          </Grid>
        </Show>
      </Stack>
    </details>
  )
}
