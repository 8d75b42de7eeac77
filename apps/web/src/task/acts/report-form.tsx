import type { Refusal } from '@khoan-viec/domain/core'
import type { Evidence } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { DateInput, Field, Select, TextArea, TextInput } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useHolds, useTaskSend } from '../../room/index.ts'
import { explainRefusal, sayPeriod } from '../../words/index.ts'
import { createUploads, EvidencePicker, IndicatorInputs, readValues, typeValues } from '../parts/index.ts'
import { cascadedValue } from './cascaded-value.ts'
import { faultsOf } from './faults.ts'
import { actWords } from './words.ts'

type Cause = '' | 'OBJECTIVE' | 'SUBJECTIVE'

/** A report in under a minute: what was last known stands there already, the rest is two lines and a thumb. */
export function ReportForm(props: {
  view: TaskView
  command: 'report' | 'correct-report'
  period: string
  onDone: () => void
  onCancel: () => void
}) {
  const words = () => actWords().report
  const terms = () => props.view.task.contract?.terms
  const indicators = () => terms()?.indicators ?? []
  const given = () => props.view.task.reports.find(({ period }) => period === props.period)?.versions.at(-1)
  const last = () =>
    props.view.task.reports.findLast(({ versions }) => versions[0]?.decision === undefined)?.versions.at(-1)
  const period = () => props.view.facts.calendar.periods.find(({ id }) => id === props.period)
  /** Outside of the window only the secretariat corrects, by a decision. */
  const holds = useHolds()
  const isByDecision = () => props.command === 'correct-report' && holds('SECRETARIAT')
  const summed = () => cascadedValue(props.view.task)

  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/${props.command}/${props.period}`,
    () => ({
      values: {
        ...typeValues(indicators(), given()?.values ?? last()?.values, format().number),
        ...(summed() && !given() ? { [summed()?.indicator ?? '']: format().number(summed()?.value ?? 0) } : {}),
      } as Record<string, string>,
      done: given()?.done ?? '',
      difficulties: given()?.difficulties ?? '',
      cause: (given()?.cause ?? '') as Cause, // widens to what the form may hold
      forecast: given()?.forecast ?? last()?.forecast ?? terms()?.deadline ?? '',
      decision: '',
      evidence: given()?.evidence ?? ([] as readonly Evidence[]), // widens to what the form may hold
    }),
  )
  const uploads = createUploads(form.evidence, (evidence) => setForm('evidence', evidence))
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal, sayRefusal)

  const compose = () => {
    const { values, faults } = readValues(indicators(), form.values, format().parseNumber)
    const missing = uploads.fault()
    const found = {
      ...faultsOf('report.values', faults, indicators()),
      ...(form.forecast === '' ? { 'report.forecast': actWords().notADay } : {}),
      ...(missing === undefined ? {} : { 'report.evidence': missing }),
      ...faultsOfEmpty({ 'report.done': form.done, ...(isByDecision() ? { decision: form.decision } : {}) }),
    }
    errors.setFaults(found)
    if (Object.keys(found).length > 0) return undefined
    const report = {
      period: props.period,
      values,
      done: form.done,
      difficulties: form.difficulties,
      ...(form.cause === '' || form.difficulties.trim() === '' ? {} : { cause: form.cause }),
      forecast: form.forecast,
      evidence: [...form.evidence],
    }
    if (props.command === 'report') return { type: props.command, report } as const
    return { type: props.command, report, ...(isByDecision() ? { decision: form.decision } : {}) } as const
  }

  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={props.command === 'report' ? words().send : words().correct}
      done={props.command === 'report' ? words().done2 : words().corrected}
      compose={compose}
      waiting={uploads.isPending()}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={props.onCancel}
    >
      <Show when={!isByDecision() && period()}>
        {(open) => <p class="soft">{words().lead(sayPeriod(props.period), format().date(open().closes))}</p>}
      </Show>
      <Show when={isByDecision()}>
        <Field label={actWords().decision} hint={actWords().decisionHint} error={errors.at('decision')}>
          <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
        </Field>
      </Show>
      <IndicatorInputs
        indicators={indicators()}
        values={form.values}
        onInput={(id, text) => setForm('values', id, text)}
        errors={errors}
        path="report.values"
        before={last()?.values}
        beforeWord={(value) => actWords().before(value)}
        targetWord={(value) => actWords().target(value)}
      />
      <Field label={words().done} hint={words().doneHint} error={errors.at('report.done')}>
        <TextArea value={form.done} onInput={(done) => setForm('done', done)} />
      </Field>
      <Field label={words().difficulties} error={errors.at('report.difficulties')} optional>
        <TextArea value={form.difficulties} onInput={(text) => setForm('difficulties', text)} rows={2} />
      </Field>
      <Show when={form.difficulties.trim() !== ''}>
        <Field label={words().cause} optional>
          <Select
            value={form.cause}
            placeholder={words().noCause}
            options={[
              { value: 'OBJECTIVE', label: words().causes.OBJECTIVE },
              { value: 'SUBJECTIVE', label: words().causes.SUBJECTIVE },
            ]}
            onChange={(cause) => setForm('cause', cause)}
          />
        </Field>
      </Show>
      <Field
        label={words().forecast}
        hint={words().forecastHint(format().date(terms()?.deadline ?? ''))}
        error={errors.at('report.forecast')}
      >
        <DateInput value={form.forecast} onInput={(day) => setForm('forecast', day)} />
      </Field>
      <EvidencePicker uploads={uploads} label={words().evidence} error={errors.at('report.evidence')} optional />
    </ActForm>
  )
}

/** Here a sum that differs is the report's against the cells'. */
function sayRefusal(refusal: Refusal): string {
  const { expected, actual } = refusal.data ?? {}
  if (refusal.code !== 'sum-differs' || typeof expected !== 'number' || typeof actual !== 'number')
    return explainRefusal(refusal)
  return actWords().report.cellsDiffer(format().number(expected), format().number(actual))
}
