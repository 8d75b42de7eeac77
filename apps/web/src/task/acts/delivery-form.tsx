import type { Evidence } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Field, TextArea } from '@khoan-viec/ui/form'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { explainRefusal } from '../../words/index.ts'
import { createUploads, EvidencePicker, IndicatorInputs, readValues, typeValues } from '../parts/index.ts'
import { faultsOf } from './faults.ts'
import { actWords } from './words.ts'

/** The result, indicator by indicator, with what shows it. */
export function DeliveryForm(props: {
  view: TaskView
  command: 'deliver' | 'correct-delivery'
  onDone: () => void
  onCancel: () => void
}) {
  const words = () => actWords().delivery
  const indicators = () => props.view.task.contract?.terms.indicators ?? []
  const reported = () => props.view.task.reports.at(-1)?.versions.at(-1)?.values
  const given = () => (props.command === 'correct-delivery' ? props.view.task.deliveries.at(-1) : undefined)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/${props.command}/${props.view.task.deliveries.length}`,
    () => ({
      results: typeValues(indicators(), given()?.results ?? reported(), format().number) as Record<string, string>, // widens to what the form may hold
      note: given()?.note ?? '',
      evidence: given()?.evidence ?? ([] as readonly Evidence[]), // widens to what the form may hold
    }),
  )
  const uploads = createUploads(form.evidence, (evidence) => setForm('evidence', evidence))
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { values, faults } = readValues(indicators(), form.results, format().parseNumber)
    const missing =
      uploads.fault() ?? (form.evidence.length === 0 ? explainRefusal({ code: 'no-evidence' }) : undefined)
    const found = {
      ...faultsOf('results', faults, indicators()),
      ...faultsOfEmpty({ note: form.note }),
      ...(missing === undefined ? {} : { evidence: missing }),
    }
    errors.setFaults(found)
    if (Object.keys(found).length > 0) return undefined
    return { type: props.command, results: values, note: form.note, evidence: [...form.evidence] } as const
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={given() ? words().correct : words().send}
      done={given() ? words().corrected : words().sent}
      compose={compose}
      waiting={uploads.isPending()}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={props.onCancel}
    >
      <p class="soft">{words().lead(format().date(props.view.facts.calendar.delivery))}</p>
      <IndicatorInputs
        indicators={indicators()}
        values={form.results}
        onInput={(id, text) => setForm('results', id, text)}
        errors={errors}
        path="results"
        before={reported()}
        beforeWord={(value) => actWords().reported(value)}
        targetWord={(value) => actWords().target(value)}
      />
      <Field label={words().note} hint={words().noteHint} error={errors.at('note')}>
        <TextArea value={form.note} onInput={(note) => setForm('note', note)} />
      </Field>
      <EvidencePicker
        uploads={uploads}
        label={words().evidence}
        hint={words().evidenceHint}
        error={errors.at('evidence')}
      />
    </ActForm>
  )
}
