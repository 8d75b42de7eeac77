import type { TaskView } from '@khoan-viec/protocol/task'
import { Notice } from '@khoan-viec/ui/feedback'
import { Field, RadioGroup, TextArea, TextInput } from '@khoan-viec/ui/form'
import { Show } from 'solid-js'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useTaskSend } from '../../room/index.ts'
import { nameSaid } from '../parts/index.ts'
import { actWords } from './words.ts'

type Answer = '' | 'yes' | 'no'

/** A ruling on what was asked: support by the secretariat or the chair, waivers and changes by a numbered decision. */
export function RulingForm(props: {
  view: TaskView
  command: 'answer-support' | 'decide-waiver' | 'decide-change'
  id: string
  onDone: () => void
  onCancel: () => void
}) {
  const words = () => actWords().ruling
  const isNumbered = () => props.command !== 'answer-support'
  const asked = () => props.view.task.exchanges.find(({ id }) => id === props.id)
  const [form, setForm, clear] = createDraft(
    () => `${props.view.row.id}/${props.command}/${props.id}`,
    () => ({
      granted: '' as Answer, // widens to what the form may hold
      decision: '',
      text: '',
    }),
  )
  const sending = useTaskSend(() => props.view.row.id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const { text, decision } = form
    const faults = {
      ...(form.granted === '' ? { granted: actWords().notChosen } : {}),
      ...faultsOfEmpty(isNumbered() ? { decision, text } : { text }),
    }
    errors.setFaults(faults)
    if (Object.keys(faults).length > 0) return undefined
    const granted = form.granted === 'yes'
    if (props.command === 'answer-support') return { type: props.command, id: props.id, granted, text } as const
    return { type: props.command, id: props.id, granted, decision, text } as const
  }
  return (
    <ActForm
      sending={sending}
      errors={errors}
      label={isNumbered() ? words().send : words().answer}
      done={isNumbered() ? words().sent : words().answered}
      compose={compose}
      onDone={() => {
        clear()
        props.onDone()
      }}
      onCancel={props.onCancel}
    >
      <Show when={asked()}>
        {(request) => (
          <div class="exchange-answer">
            <b>{words().asked}</b>
            <p class="said">{request().text}</p>
            <span class="soft small">{nameSaid(props.view.names, request())}</span>
          </div>
        )}
      </Show>
      <Show when={isNumbered()}>
        <Notice tone="info">{props.command === 'decide-change' ? words().changeNote : words().waiverNote}</Notice>
      </Show>
      <RadioGroup
        label={words().granted}
        value={form.granted}
        options={[
          { value: 'yes', label: words().yes },
          { value: 'no', label: words().no },
        ]}
        onChange={(answer) => setForm('granted', answer)}
        error={errors.at('granted')}
      />
      <Show when={isNumbered()}>
        <Field label={actWords().decision} hint={actWords().decisionHint} error={errors.at('decision')}>
          <TextInput value={form.decision} onInput={(decision) => setForm('decision', decision)} />
        </Field>
      </Show>
      <Field label={words().text} error={errors.at('text')}>
        <TextArea value={form.text} onInput={(text) => setForm('text', text)} rows={4} />
      </Field>
    </ActForm>
  )
}
