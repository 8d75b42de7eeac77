import { isHeldOn } from '@khoan-viec/domain/organisation'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, Select, TextInput } from '@khoan-viec/ui/form'
import { Definitions } from '@khoan-viec/ui/layout'
import { Show } from 'solid-js'
import { useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { ActForm, createDraft, useFieldErrors, useTaskSend } from '../room/index.ts'
import { IndicatorTable, Milestones, taskWords } from '../task/parts/index.ts'
import { Duties } from './duties.tsx'
import { firstDuties, termsOf } from './terms-of.ts'
import { contractWords } from './words.ts'

/** The secretariat draws up the contract: the work as concluded, the number, the heads in office, what the superior owes. */
export function OfferForm(props: { view: TaskView; onDone: () => void; onCancel: (() => void) | undefined }) {
  const words = contractWords
  const today = useToday()
  const task = () => props.view.task
  const heads = (post: 'SECRETARY' | 'CHAIRMAN') =>
    props.view.facts.tenures
      .filter((tenure) => tenure.post === post && tenure.unit === task().unit && isHeldOn(tenure, today()))
      .map(({ person, name }) => ({ value: person, label: name }))
  const isInForce = () => task().contract?.inForceSince !== undefined
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/offer/${task().contract?.hash ?? ''}`,
    () => ({
      decision: task().contract?.terms.decision ?? '',
      secretary: heads('SECRETARY')[0]?.value ?? '',
      chairman: heads('CHAIRMAN')[0]?.value ?? '',
      duties: firstDuties(task()),
    }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const work = () => task().contract?.terms ?? task().registration
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().send}
      done={words().sent}
      compose={() => ({ type: 'offer', terms: termsOf(task(), form) }) as const}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={props.onCancel}
    >
      <p class="soft">{words().offerLead}</p>
      <Show when={task().contract}>
        <Notice tone="warning">{isInForce() ? words().successorNote : words().offerAgainNote}</Notice>
      </Show>
      <Field label={words().decision} hint={words().decisionHint} error={errors.at('terms.decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
      </Field>
      <Head post="SECRETARY" />
      <Head post="CHAIRMAN" />
      <Show when={form.secretary !== '' && form.secretary === form.chairman}>
        <p class="soft">{words().sameHead}</p>
      </Show>
      <section>
        <h3>{work().title}</h3>
        <Definitions
          items={[
            { term: words().product, value: <span class="said">{work().product}</span> },
            { term: words().deadline, value: format().date(work().deadline) },
            { term: words().weight, value: format().number(work().weight) },
          ]}
        />
        <IndicatorTable indicators={work().indicators} />
        <Show when={work().milestones.length > 0}>
          <h4>{taskWords().contract.milestones}</h4>
          <Milestones milestones={work().milestones} indicators={work().indicators} />
        </Show>
      </section>
      <Duties
        duties={form.duties}
        fixed={isInForce()}
        errors={errors}
        onChange={(duties) => setForm('duties', [...duties])}
      />
    </ActForm>
  )

  function Head(own: { post: 'SECRETARY' | 'CHAIRMAN' }) {
    const field = () => (own.post === 'SECRETARY' ? 'secretary' : 'chairman')
    return (
      <Field
        label={words()[field()]}
        error={errors.at(`terms.obligors.${field()}`) ?? (heads(own.post).length === 0 ? words().noHead : undefined)}
      >
        <Select
          value={form[field()]}
          placeholder="—"
          options={heads(own.post)}
          onChange={(person) => setForm(field(), person)}
        />
      </Field>
    )
  }
}
