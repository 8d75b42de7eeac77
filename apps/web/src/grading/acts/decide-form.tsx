import { fourValues } from '@khoan-viec/domain/assessment'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, TextArea, TextInput } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { createDraft } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import type { SubjectAnswer } from '../queries.ts'
import { sayTally } from '../votes.tsx'
import { gradingWords } from '../words.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { LevelChoice, noLevel } from './level-choice.tsx'
import { useAct } from './use-act.ts'

/** The body's level. Where it is not the computed one, the reason is asked for in its own place. */
export function DecideForm(props: { view: SubjectAnswer; onClose: () => void }) {
  const words = () => gradingWords().form
  const computed = () => fourValues(props.view.assessment).computed
  const settled = () => (computed()?.possible.length === 1 ? computed()?.possible[0] : undefined)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/decide/${props.view.row.round}`,
    () => ({
      level: settled() ?? noLevel,
      reason: '',
      decision: '',
    }),
  )
  const { sending, errors, check } = useAct(() => props.view)
  const ballot = () => props.view.assessment.votes.at(-1)
  const compose = () => {
    const { level, reason, decision } = form
    if (level !== '') return check({ type: 'decide', level, reason, decision })
    errors.setFaults({ level: words().notChosen })
    return undefined
  }
  return (
    <AssessmentForm
      view={props.view}
      command="decide"
      sending={sending}
      errors={errors}
      compose={compose}
      clear={clear}
      onClose={props.onClose}
    >
      <Show when={computed()}>
        {(value) => (
          <Notice tone="info">
            <p>{words().computedIs(terms().level[value().level])}</p>
            <Show when={ballot()}>{(vote) => <p>{words().ballots(sayTally(vote().tally))}</p>}</Show>
          </Notice>
        )}
      </Show>
      <LevelChoice value={form.level} onChange={(level) => setForm('level', level)} error={errors.at('level')} />
      <Field label={words().decision} hint={words().decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
      </Field>
      <Field
        label={words().reason}
        hint={form.level === computed()?.level ? undefined : words().reasonHint}
        error={errors.at('reason')}
        optional={form.level === computed()?.level}
      >
        <TextArea value={form.reason} onInput={(reason) => setForm('reason', reason)} rows={4} />
      </Field>
    </AssessmentForm>
  )
}
