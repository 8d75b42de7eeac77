import { correctedOutcomes, type AppealCorrection } from '@khoan-viec/domain/assessment'
import { nameOf } from '@khoan-viec/grading/explain'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, NumberInput, RadioGroup, Select, TextArea, TextInput } from '@khoan-viec/ui/form'
import { For, Show } from 'solid-js'
import { createDraft } from '../../room/index.ts'
import { terms } from '../../words/index.ts'
import type { SubjectAnswer } from '../queries.ts'
import { gradingWords } from '../words.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { readNumbers } from './read-numbers.ts'
import { tasksInCase } from './tasks-in-case.ts'
import { useAct } from './use-act.ts'

type Ruled = '' | 'yes' | 'no'
/** What became of each task's outcome, by its id; absent: unchanged. `PARTIAL` brings the share done with it. */
type Corrected = Record<string, { outcome: string; fraction: string }>

/** The body's answer to an appeal; upholding it may put outcomes of tasks right, and the grading is done anew. */
export function RulingForm(props: { view: SubjectAnswer; onClose: () => void }) {
  const words = () => gradingWords().form
  const tasks = () => tasksInCase(props.view.rounds[0])
  const appeal = () => props.view.assessment.appeals.at(-1)
  const initial = { upheld: '' as Ruled, decision: '', ground: '', corrected: {} as Corrected }
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/rule-appeal/${props.view.assessment.appeals.length}`,
    () => initial,
  )
  const { sending, errors, check } = useAct(() => props.view)
  const chosen = () => Object.entries(form.corrected).filter(([, { outcome }]) => outcome !== '')
  const compose = () => {
    if (form.upheld === '') {
      errors.setFaults({ upheld: words().notChosen })
      return undefined
    }
    const upheld = form.upheld === 'yes'
    const corrections: AppealCorrection[] = []
    const faults: Record<string, string> = {}
    for (const [index, [task, { outcome, fraction }]] of (upheld ? chosen() : []).entries()) {
      const found = correctedOutcomes.find((known) => known === outcome)
      if (found === undefined) continue
      if (found !== 'PARTIAL') corrections.push({ task, outcome: found })
      else {
        const read = readNumbers([['fraction', `corrections[${index}].fraction`, fraction]])
        Object.assign(faults, read.faults)
        corrections.push({ task, outcome: found, fraction: read.values['fraction'] ?? 0 })
      }
    }
    return check({ type: 'rule-appeal', upheld, decision: form.decision, ground: form.ground, corrections }, faults)
  }
  const correctionField = (task: string) => `corrections[${chosen().findIndex(([id]) => id === task)}]`
  return (
    <AssessmentForm
      view={props.view}
      command="rule-appeal"
      sending={sending}
      errors={errors}
      compose={compose}
      clear={clear}
      onClose={props.onClose}
    >
      <Show when={appeal()}>
        {(asked) => (
          <Notice tone="info" title={words().appealed}>
            <p class="grading-said">{asked().ground}</p>
          </Notice>
        )}
      </Show>
      <RadioGroup
        label={words().upheld}
        value={form.upheld}
        options={[
          { value: 'yes', label: words().uphold },
          { value: 'no', label: words().dismiss },
        ]}
        onChange={(upheld) => setForm('upheld', upheld)}
        error={errors.at('upheld')}
      />
      <Show when={form.upheld === 'yes'}>
        <fieldset class="field">
          <legend class="field-label">{words().corrections}</legend>
          <p class="field-hint">{words().correctionsHint}</p>
          <For each={tasks()}>
            {(task) => (
              <div class="grading-correction">
                <Field
                  label={nameOf(task.id, props.view.titles)}
                  hint={terms().outcome[task.outcome]}
                  optional
                  error={errors.at(correctionField(task.id)) ?? errors.at(`${correctionField(task.id)}.outcome`)}
                >
                  <Select
                    value={form.corrected[task.id]?.outcome ?? ''}
                    placeholder={words().unchanged}
                    options={correctedOutcomes.map((outcome) => ({ value: outcome, label: terms().outcome[outcome] }))}
                    onChange={(outcome) =>
                      setForm('corrected', task.id, { outcome, fraction: form.corrected[task.id]?.fraction ?? '' })
                    }
                  />
                </Field>
                <Show when={form.corrected[task.id]?.outcome === 'PARTIAL'}>
                  <Field label={words().fraction} error={errors.at(`${correctionField(task.id)}.fraction`)}>
                    <NumberInput
                      value={form.corrected[task.id]?.fraction ?? ''}
                      onInput={(fraction) => setForm('corrected', task.id, { outcome: 'PARTIAL', fraction })}
                    />
                  </Field>
                </Show>
              </div>
            )}
          </For>
        </fieldset>
      </Show>
      <Field label={words().decision} hint={words().decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
      </Field>
      <Field label={words().rulingGround} error={errors.at('ground')}>
        <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={5} />
      </Field>
    </AssessmentForm>
  )
}
