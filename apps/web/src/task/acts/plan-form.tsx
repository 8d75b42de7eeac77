import type { Disposition } from '@khoan-viec/domain/task'
import type { TaskView } from '@khoan-viec/protocol/task'
import { Notice } from '@khoan-viec/ui/feedback'
import { DateInput, Field, RadioGroup, TextArea, TextInput } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { SuccessorFields } from './successor-fields.tsx'
import { blankSuccessor, composeSuccessors, leavingOf, typedSuccessors } from './successors.ts'
import { actWords } from './words.ts'

const kinds = ['TRANSFER', 'CLOSE', 'CANCEL'] as const satisfies readonly Disposition['kind'][]

/** What becomes of the work on a day to come. What was decided before fills the form, and is replaced by it. */
export function PlanForm(props: { view: TaskView; onDone: () => void; onCancel: () => void }) {
  const words = () => actWords().plan
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/plan-settlement`,
    () => {
      const { planned } = props.view.task
      const to = planned?.disposition.kind === 'TRANSFER' ? planned.disposition.to : []
      return {
        from: planned?.from ?? '',
        decision: planned?.decision ?? '',
        ground: planned?.ground ?? '',
        kind: (planned?.disposition.kind ?? 'TRANSFER') as string,
        to: to.length > 0 ? typedSuccessors(to, (share) => format().number(share)) : [blankSuccessor()],
      }
    },
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => {
    const refused = sending.refusal
    // The fields of a transfer are those of one that takes effect at once.
    return refused?.field === undefined ? refused : { ...refused, field: refused.field.replace(/^disposition\./, '') }
  })
  const kind = () => kinds.find((each) => each === form.kind) ?? 'TRANSFER'
  const compose = () => {
    const { from, decision, ground } = form
    const { to, faults } = composeSuccessors(leavingOf(props.view.task), form.to, (text) => format().parseNumber(text))
    const all = { ...faultsOfEmpty({ from, decision, ground }), ...(kind() === 'TRANSFER' ? faults : {}) }
    errors.setFaults(all)
    if (Object.keys(all).length > 0) return undefined
    const withUnit = props.view.task.planned?.withUnit ? { withUnit: true } : {}
    const chosen = kind()
    const disposition = chosen === 'TRANSFER' ? { kind: chosen, to } : { kind: chosen }
    return { type: 'plan-settlement', from, decision, ground, ...withUnit, disposition } as const
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
      <Notice tone="info">{words().note}</Notice>
      <Field label={words().from} hint={words().fromHint} error={errors.at('from')}>
        <DateInput value={form.from} onInput={(from) => setForm('from', from)} />
      </Field>
      <Field label={actWords().decision} hint={actWords().decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
      </Field>
      <Field label={actWords().settle.ground} error={errors.at('ground')}>
        <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={3} />
      </Field>
      <RadioGroup
        label={words().kind}
        value={form.kind}
        options={kinds.map((value) => ({ value, label: words().kinds[value] }))}
        error={errors.at('kind')}
        onChange={(value) => setForm('kind', value)}
      />
      <Show when={kind() === 'TRANSFER'}>
        <SuccessorFields
          task={leavingOf(props.view.task)}
          except={props.view.task.unit}
          rows={form.to}
          onChange={(to) => setForm('to', to)}
          errors={errors}
        />
      </Show>
    </ActForm>
  )
}
