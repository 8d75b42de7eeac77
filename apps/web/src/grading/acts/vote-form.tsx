import { levels } from '@khoan-viec/domain/assessment'
import { Field, NumberInput } from '@khoan-viec/ui/form'
import { Grid } from '@khoan-viec/ui/layout'
import { For } from 'solid-js'
import { createDraft } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { readNumbers } from './read-numbers.ts'
import { useAct } from './use-act.ts'

/** The ballot as it was counted: who was present, how many for each level. An empty level got no votes. */
export function VoteForm(props: { view: SubjectAnswer; onClose: () => void }) {
  const words = () => gradingWords().form
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/vote/${props.view.row.round}`,
    () => ({
      present: '',
      EXCELLENT: '',
      GOOD: '',
      COMPLETED: '',
      NOT_COMPLETED: '',
    }),
  )
  const { sending, errors, check } = useAct(() => props.view)
  const compose = () => {
    const { values, faults } = readNumbers([
      ['present', 'present', form.present],
      ...levels.map((level) => [level, `tally.${level}`, form[level] || '0'] as const),
    ])
    const of = (name: string) => values[name] ?? 0
    const tally = {
      EXCELLENT: of('EXCELLENT'),
      GOOD: of('GOOD'),
      COMPLETED: of('COMPLETED'),
      NOT_COMPLETED: of('NOT_COMPLETED'),
    }
    const cast = levels.reduce((sum, level) => sum + tally[level], 0)
    const tooMany = Object.keys(faults).length === 0 && cast > of('present') ? { present: words().tallyHint } : {}
    return check({ type: 'vote', tally, present: of('present') }, { ...faults, ...tooMany })
  }
  return (
    <AssessmentForm
      view={props.view}
      command="vote"
      sending={sending}
      errors={errors}
      compose={compose}
      clear={clear}
      onClose={props.onClose}
    >
      <Field label={words().present} error={errors.at('present')}>
        <NumberInput value={form.present} onInput={(present) => setForm('present', present)} />
      </Field>
      <fieldset class="field">
        <legend class="field-label">{words().tally}</legend>
        <p class="field-hint">{words().tallyHint}</p>
        <Grid least={240}>
          <For each={levels}>
            {(level) => (
              <Field label={terms().level[level]} filter error={errors.at(`tally.${level}`)}>
                <NumberInput value={form[level]} onInput={(votes) => setForm(level, votes)} />
              </Field>
            )}
          </For>
        </Grid>
      </fieldset>
    </AssessmentForm>
  )
}
