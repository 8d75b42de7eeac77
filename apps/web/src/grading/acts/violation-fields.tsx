import { measures } from '@khoan-viec/domain/assessment'
import { Button } from '@khoan-viec/ui/action'
import { Checkbox, DateInput, Field, Select, TextInput } from '@khoan-viec/ui/form'
import { Grid, Stack } from '@khoan-viec/ui/layout'
import { Index } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { format } from '../../format/index.ts'
import type { FieldErrors } from '../../room/index.ts'
import { gradingWords } from '../words.ts'
import type { AppraisalForm } from './appraisal-form.ts'

const sides = ['PARTY', 'STATE'] as const

/** Disciplinary decisions of the year, one after another. */
export function ViolationFields(props: {
  form: AppraisalForm
  setForm: SetStoreFunction<AppraisalForm>
  errors: FieldErrors
}) {
  const words = () => gradingWords().form
  const add = () =>
    props.setForm('violations', (before) => [
      ...before,
      { id: '', decidedOn: '', side: 'PARTY', measure: 'REPRIMAND', dutyRelated: false, remedied: false },
    ])
  const remove = (index: number) => props.setForm('violations', (before) => before.filter((_, at) => at !== index))
  return (
    <Stack gap={4}>
      <Index each={props.form.violations}>
        {(violation, index) => (
          <fieldset class="field">
            <legend class="field-label">{words().violation(format().number(index + 1))}</legend>
            <Field
              label={words().violationId}
              hint={words().violationIdHint}
              error={props.errors.at(`inputs.violations[${index}].id`)}
            >
              <TextInput value={violation().id} onInput={(id) => props.setForm('violations', index, { id })} />
            </Field>
            <Grid least={200}>
              <Field label={words().violationSide} error={props.errors.at(`inputs.violations[${index}].side`)}>
                <Select
                  value={violation().side}
                  options={sides.map((side) => ({ value: side, label: words().sides[side] }))}
                  onChange={(side) => props.setForm('violations', index, { side })}
                />
              </Field>
              <Field label={words().violationDay} error={props.errors.at(`inputs.violations[${index}].decidedOn`)}>
                <DateInput
                  value={violation().decidedOn}
                  onInput={(decidedOn) => props.setForm('violations', index, { decidedOn })}
                />
              </Field>
              <Field label={words().violationMeasure} error={props.errors.at(`inputs.violations[${index}].measure`)}>
                <Select
                  value={violation().measure}
                  options={measures.map((measure) => ({ value: measure, label: gradingWords().measure[measure] }))}
                  onChange={(measure) => props.setForm('violations', index, { measure })}
                />
              </Field>
            </Grid>
            <Checkbox
              checked={violation().dutyRelated}
              label={words().dutyRelated}
              onChange={(dutyRelated) => props.setForm('violations', index, { dutyRelated })}
            />
            <Checkbox
              checked={violation().remedied}
              label={words().remedied}
              onChange={(remedied) => props.setForm('violations', index, { remedied })}
            />
            <Button size="small" kind="quiet" onPress={() => remove(index)}>
              {words().removeViolation}
            </Button>
          </fieldset>
        )}
      </Index>
      <Button size="small" onPress={add}>
        {words().addViolation}
      </Button>
    </Stack>
  )
}
