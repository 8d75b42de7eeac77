import type { TaskView } from '@khoan-viec/protocol/task'
import { Field, NumberInput, Select } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { useToday } from '../../app/index.ts'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { namePeriod, writeValue } from '../parts/index.ts'
import { notANumber } from './faults.ts'
import { actWords } from './words.ts'

/** A cell's number for the period, summed from the beginning; the unit's own report adds the cells up. */
export function ReportPartForm(props: { view: TaskView; part: string; onDone: () => void; onCancel: () => void }) {
  const words = () => actWords().reportPart
  const today = useToday()
  const open = () =>
    props.view.facts.calendar.periods
      .filter(({ from, closes }) => from <= today() && today() <= closes)
      .toSorted((one, other) => (one.closes < other.closes ? -1 : 1))
  const indicator = () =>
    props.view.task.contract?.terms.indicators.find(({ id }) => id === props.view.task.cascade?.indicator)
  const part = () => props.view.task.cascade?.parts.find(({ id }) => id === props.part)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/report-part/${props.part}`,
    () => ({
      period: open()[0]?.id ?? '',
      value: '',
    }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const value = format().parseNumber(form.value)
    errors.setFaults({
      ...(value === undefined ? { value: notANumber() } : {}),
      ...(form.period === '' ? { period: actWords().notChosen } : {}),
    })
    return value === undefined || form.period === ''
      ? undefined
      : ({ type: 'report-part', part: props.part, period: form.period, value } as const)
  }
  return (
    <Show when={open().length > 0} fallback={<p>{words().none}</p>}>
      <ActForm
        sending={sending}
        errors={errors}
        label={words().send}
        done={words().sent}
        compose={compose}
        onDone={() => {
          clear()
          props.onDone()
        }}
        onCancel={props.onCancel}
      >
        <Field label={words().period} error={errors.at('period')}>
          <Select
            value={form.period}
            options={open().map(({ id }) => ({ value: id, label: namePeriod(id) }))}
            onChange={(period) => setForm('period', period)}
          />
        </Field>
        <Show when={indicator()}>
          {(measured) => (
            <Field
              label={`${words().value}: ${measured().name}`}
              hint={words().quota(writeValue(measured(), part()?.quota))}
              error={errors.at('value')}
            >
              <NumberInput value={form.value} onInput={(value) => setForm('value', value)} unit={measured().uom} />
            </Field>
          )}
        </Show>
      </ActForm>
    </Show>
  )
}
