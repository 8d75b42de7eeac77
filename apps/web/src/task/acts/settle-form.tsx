import type { TaskView } from '@khoan-viec/protocol/task'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, TextArea, TextInput } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { format } from '../../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { SuccessorFields } from './successor-fields.tsx'
import { blankSuccessor, composeSuccessors, leavingOf } from './successors.ts'
import { actWords } from './words.ts'

/** A decision on open work that its unit leaves: it goes on elsewhere, ends with what has come of it, or is given up. */
export function SettleForm(props: {
  view: TaskView
  command: 'transfer' | 'close-with-result' | 'cancel'
  onDone: () => void
  onCancel: () => void
}) {
  const words = () => actWords().settle
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/${props.command}`,
    () => ({ decision: '', ground: '', to: [blankSuccessor()] }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { decision, ground } = form
    const empty = faultsOfEmpty({ decision, ground })
    const { to, faults } = composeSuccessors(leavingOf(props.view.task), form.to, (text) => format().parseNumber(text))
    const all = props.command === 'transfer' ? { ...empty, ...faults } : empty
    errors.setFaults(all)
    if (Object.keys(all).length > 0) return undefined
    return props.command === 'transfer'
      ? ({ type: 'transfer', decision, ground, to } as const)
      : ({ type: props.command, decision, ground } as const)
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={words().send[props.command]}
      done={words().sent[props.command]}
      compose={compose}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={props.onCancel}
    >
      <Notice tone="info">{words().note[props.command]}</Notice>
      <Field label={actWords().decision} hint={actWords().decisionHint} error={errors.at('decision')}>
        <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
      </Field>
      <Field label={words().ground} error={errors.at('ground')}>
        <TextArea value={form.ground} onInput={(ground) => setForm('ground', ground)} rows={3} />
      </Field>
      <Show when={props.command === 'transfer'}>
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
