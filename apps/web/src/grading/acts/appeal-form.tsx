import { Field, TextArea } from '@khoan-viec/ui/form'
import { createDraft } from '../../room/index.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { useAct } from './use-act.ts'

/** The subject objects to the level it was told. */
export function AppealForm(props: { view: SubjectAnswer; onClose: () => void }) {
  const words = () => gradingWords().form
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/appeal`,
    () => ({ ground: '' }),
  )
  const { sending, errors, check } = useAct(() => props.view)
  const compose = () => check({ type: 'appeal', ground: form.ground })
  return (
    <AssessmentForm
      view={props.view}
      command="appeal"
      sending={sending}
      errors={errors}
      compose={compose}
      clear={clear}
      onClose={props.onClose}
    >
      <Field label={words().appealGround} hint={words().appealHint} error={errors.at('ground')}>
        <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={6} />
      </Field>
    </AssessmentForm>
  )
}
