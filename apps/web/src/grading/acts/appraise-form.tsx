import { findings } from '@khoan-viec/domain/assessment'
import { CheckboxGroup, Field, RadioGroup, TextArea } from '@khoan-viec/ui/form'
import { untrack } from 'solid-js'
import { createDraft } from '../../room/index.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { blankAppraisal, readAppraisal } from './appraisal-form.ts'
import { AppraiseMore } from './appraise-more.tsx'
import { AppraisePoints } from './appraise-points.tsx'
import { AssessmentForm } from './assessment-form.tsx'
import { LevelChoice } from './level-choice.tsx'
import { neededIn } from './offered.ts'
import { useAct } from './use-act.ts'

/** What only people can know, as the regulation of the year needs it; then the level that follows from it. */
export function AppraiseForm(props: { view: SubjectAnswer; onClose: () => void }) {
  const words = () => gradingWords().form
  const needed = untrack(() => neededIn(props.view.facts))
  const isLeader = () => props.view.row.kind === 'LEADER'
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/appraise`,
    () => blankAppraisal(props.view.assessment.appraisals.at(-1)),
  )
  const { sending, errors, check } = useAct(() => props.view)
  const compose = () => {
    const { command, faults } = readAppraisal(form, needed, isLeader())
    if (command) return check(command, faults)
    errors.setFaults(faults)
    return undefined
  }
  return (
    <AssessmentForm
      view={props.view}
      command="appraise"
      sending={sending}
      errors={errors}
      compose={compose}
      clear={clear}
      onClose={props.onClose}
    >
      <AppraisePoints form={form} setForm={setForm} needed={needed} isLeader={isLeader()} errors={errors} />
      <RadioGroup
        label={words().mainTargets}
        value={form.mainTargets}
        options={[
          { value: 'MET', label: words().met },
          { value: 'MISSED', label: words().missed },
        ]}
        onChange={(value) => setForm('mainTargets', value)}
        error={errors.at('inputs.mainTargetsMet')}
      />
      <RadioGroup
        label={words().faults}
        value={form.faults}
        options={[
          { value: 'NOT_APPLICABLE', label: words().noFaults },
          { value: 'ALL', label: words().allRemedied },
          { value: 'PARTLY', label: words().partlyRemedied },
          { value: 'NONE', label: words().notRemedied },
        ]}
        onChange={(value) => setForm('faults', value)}
        error={errors.at('inputs.faultsRemedied')}
      />
      <CheckboxGroup
        label={words().findings}
        values={form.findings}
        options={findings.map((finding) => ({ value: finding, label: gradingWords().finding[finding] }))}
        onChange={(chosen) => setForm('findings', [...chosen])}
        error={errors.at('inputs.findings')}
      />
      <AppraiseMore form={form} setForm={setForm} needed={needed} isLeader={isLeader()} errors={errors} />
      <LevelChoice value={form.level} onChange={(level) => setForm('level', level)} error={errors.at('level')} />
      <Field label={words().ground} hint={words().groundHint} error={errors.at('ground')}>
        <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={4} />
      </Field>
    </AssessmentForm>
  )
}
