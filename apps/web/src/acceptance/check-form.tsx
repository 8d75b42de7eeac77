import type { TaskView } from '@khoan-viec/protocol/task'
import { Field, RadioGroup, TextArea, TextInput } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { format } from '../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useHolds, useTaskSend } from '../room/index.ts'
import { faultsOf } from '../task/acts/faults.ts'
import { actWords } from '../task/acts/words.ts'
import { IndicatorInputs, readValues, typeValues } from '../task/parts/index.ts'
import { acceptanceWords } from './words.ts'

type Verdict = 'ACCEPTED' | 'FAILED'
type Quality = 'GOOD' | 'BADLY_DONE'

/** The verdict: what is recognised, how it was checked, its quality, and the ground. */
export function CheckForm(props: { view: TaskView; command: 'check' | 'correct-check'; onDone?: () => void }) {
  const words = () => acceptanceWords().form
  const holds = useHolds()
  /** After the last day for checks it is the chair who corrects, by a decision. */
  const isByDecision = () =>
    props.command === 'correct-check' && holds('STANDING_COMMITTEE_CHAIR') && !holds('VERIFIER')
  const indicators = () => props.view.task.contract?.terms.indicators ?? []
  const delivered = () => props.view.task.deliveries.at(-1)
  const before = () => (props.command === 'correct-check' ? props.view.task.checks.at(-1) : undefined)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/${props.command}/${props.view.task.checks.length}`,
    () => ({
      results: typeValues(indicators(), before()?.results ?? delivered()?.results, format().number) as Record<
        // widens to what the form may hold
        string,
        string
      >,
      onTheSpot: (before() ? (before()?.onTheSpot ? 'spot' : 'paper') : '') as '' | 'spot' | 'paper', // widens to what the form may hold
      quality: (before()?.quality ?? '') as Quality | '', // widens to what the form may hold
      verdict: (before()?.verdict ?? '') as Verdict | '', // widens to what the form may hold
      ground: before()?.ground ?? '',
      decision: '',
    }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { values, faults } = readValues(indicators(), form.results, format().parseNumber)
    const { onTheSpot, quality, verdict, ground, decision } = form
    const open = Object.entries({ onTheSpot, quality, verdict }).filter(([, choice]) => choice === '')
    const found = {
      ...faultsOf('results', faults, indicators()),
      ...Object.fromEntries(open.map(([field]) => [field, actWords().notChosen])),
      ...faultsOfEmpty(isByDecision() ? { decision, ground } : { ground }),
    }
    errors.setFaults(found)
    if (Object.keys(found).length > 0 || onTheSpot === '' || quality === '' || verdict === '') return undefined
    const check = { verdict, results: values, quality, onTheSpot: onTheSpot === 'spot', ground } as const
    if (props.command === 'check') return { type: props.command, ...check } as const
    return { type: props.command, ...check, ...(isByDecision() ? { decision } : {}) } as const
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={before() ? words().correct : words().send}
      done={before() ? words().corrected : words().sent}
      compose={compose}
      onDone={() => {
        clear()
        props.onDone?.()
      }}
    >
      <p class="soft">{before() ? words().correctHint : words().resultsHint}</p>
      <IndicatorInputs
        indicators={indicators()}
        values={form.results}
        onInput={(id, text) => setForm('results', id, text)}
        errors={errors}
        path="results"
        before={delivered()?.results}
        beforeWord={(value) => words().deliveredValue(value)}
        targetWord={(value) => words().target(value)}
      />
      <RadioGroup
        label={words().onTheSpot}
        value={form.onTheSpot}
        options={[
          { value: 'spot', label: words().spot },
          { value: 'paper', label: words().paper },
        ]}
        onChange={(how) => setForm('onTheSpot', how)}
        error={errors.at('onTheSpot')}
      />
      <RadioGroup
        label={words().quality}
        value={form.quality}
        options={[
          { value: 'GOOD', label: words().qualities.GOOD },
          { value: 'BADLY_DONE', label: words().qualities.BADLY_DONE },
        ]}
        onChange={(quality) => setForm('quality', quality)}
        error={errors.at('quality')}
      />
      <RadioGroup
        label={words().verdict}
        value={form.verdict}
        options={[
          { value: 'ACCEPTED', label: words().verdicts.ACCEPTED },
          { value: 'FAILED', label: words().verdicts.FAILED },
        ]}
        onChange={(verdict) => setForm('verdict', verdict)}
        error={errors.at('verdict')}
      />
      <Show when={isByDecision()}>
        <Field label={words().decision} hint={actWords().decisionHint} error={errors.at('decision')}>
          <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
        </Field>
      </Show>
      <Field label={words().ground} hint={words().groundHint} error={errors.at('ground')}>
        <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={4} />
      </Field>
    </ActForm>
  )
}
