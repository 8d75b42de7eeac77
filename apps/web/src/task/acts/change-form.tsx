import type { TaskView } from '@khoan-viec/protocol/task'
import { DateInput, Field, TextArea } from '@khoan-viec/ui/form'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { IndicatorInputs, readValues } from '../parts/index.ts'
import { faultsOf } from './faults.ts'
import { actWords } from './words.ts'

/** Asks for another deadline, other targets, or both. */
export function ChangeForm(props: { view: TaskView; onDone: () => void; onCancel: () => void }) {
  const words = () => actWords().requestChange
  const terms = () => props.view.task.contract?.terms
  const indicators = () => terms()?.indicators ?? []
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/request-change`,
    () => ({
      text: '',
      deadline: '',
      targets: {} as Record<string, string>, // widens to what the form may hold
    }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const touched = indicators().filter(({ id }) => (form.targets[id] ?? '').trim() !== '')
    const { values, faults } = readValues(touched, form.targets, format().parseNumber)
    errors.setFaults({ ...faultsOf('targets', faults, indicators()), ...faultsOfEmpty({ text: form.text }) })
    if (faults.length > 0 || form.text.trim() === '') return undefined
    return {
      type: 'request-change',
      text: form.text,
      ...(form.deadline === '' ? {} : { deadline: form.deadline }),
      ...(touched.length === 0 ? {} : { targets: values }),
    } as const
  }
  return (
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
      <Field label={words().text} hint={words().hint} error={errors.at('text')}>
        <TextArea value={form.text} onInput={(text) => setForm('text', text)} rows={4} />
      </Field>
      <Field
        label={words().deadline}
        hint={words().deadlineHint(format().date(terms()?.deadline ?? ''))}
        error={errors.at('deadline')}
        optional
      >
        <DateInput value={form.deadline} onInput={(day) => setForm('deadline', day)} />
      </Field>
      <IndicatorInputs
        indicators={indicators()}
        values={form.targets}
        onInput={(id, text) => setForm('targets', id, text)}
        errors={errors}
        path="targets"
        beforeWord={(value) => actWords().before(value)}
        targetWord={(value) => words().now(value)}
        optional
      />
    </ActForm>
  )
}
