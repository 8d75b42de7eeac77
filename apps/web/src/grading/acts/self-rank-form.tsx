import { Field, TextArea } from '@khoan-viec/ui/form'
import { createDraft, faultsOfEmpty } from '../../room/index.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { LevelChoice, noLevel } from './level-choice.tsx'
import { useAct } from './use-act.ts'

/** The subject's own view of its year. */
export function SelfRankForm(props: { view: SubjectAnswer; onClose: () => void }) {
  const words = () => gradingWords().form
  const before = () => props.view.assessment.selfRanks.at(-1)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/self-rank`,
    () => ({
      level: before()?.level ?? noLevel,
      statement: before()?.statement ?? '',
    }),
  )
  const { sending, errors, check } = useAct(() => props.view)
  const compose = () => {
    const { level, statement } = form
    const faults = { ...(level === '' ? { level: words().notChosen } : {}), ...faultsOfEmpty({ statement }) }
    if (level !== '') return check({ type: 'self-rank', level, statement }, faults)
    errors.setFaults(faults)
    return undefined
  }
  return (
    <AssessmentForm
      view={props.view}
      command="self-rank"
      sending={sending}
      errors={errors}
      compose={compose}
      clear={clear}
      onClose={props.onClose}
    >
      <LevelChoice value={form.level} onChange={(level) => setForm('level', level)} error={errors.at('level')} />
      <Field label={words().statement} hint={words().statementHint} error={errors.at('statement')}>
        <TextArea value={form.statement} onInput={(statement) => setForm('statement', statement)} rows={6} />
      </Field>
    </AssessmentForm>
  )
}
