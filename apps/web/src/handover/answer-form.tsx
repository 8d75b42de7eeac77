import { answeredFor, inForce } from '@khoan-viec/domain/handover'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import { Field, RadioGroup, TextArea } from '@khoan-viec/ui/form'
import { Panel } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useHandoverSend } from '../room/index.ts'
import { sayItem } from './say-item.ts'
import { handoverWords } from './words.ts'

type Answer = { choice: '' | 'AGREE' | 'OBJECT'; reason: string }
const open: Readonly<Answer> = { choice: '', reason: '' }

/** Agrees or objects, task by task: what is not chosen is not sent. */
export function AnswerForm(props: { view: HandoverView }) {
  const words = () => handoverWords().answer
  const id = () => props.view.act.id
  const lines = () => answeredFor(props.view.act)
  const [form, setForm, clear] = createDraft(
    () => `handover/${id()}/answer`,
    () => ({ answers: Object.fromEntries(lines().map(({ task }): [string, Answer] => [task, { ...open }])) }),
  )
  const typed = (task: string): Readonly<Answer> => form.answers[task] ?? open
  const sending = useHandoverSend(id)
  const errors = useFieldErrors(() => sending.refusal)
  const objected = () => lines().filter(({ task }) => typed(task).choice === 'OBJECT')
  const place = (task: string) => objected().findIndex((line) => line.task === task)
  const compose = () => {
    const faults: Record<string, string> = {}
    for (const { task } of lines()) if (typed(task).choice === '') faults[`choice/${task}`] = words().choose
    const objections = objected().map(({ task }) => ({ task, reason: typed(task).reason }))
    objections.forEach(({ reason }, index) =>
      Object.assign(faults, faultsOfEmpty({ [`objections[${index}].reason`]: reason })),
    )
    errors.setFaults(faults)
    return Object.keys(faults).length > 0 ? undefined : ({ type: 'answer', objections } as const)
  }
  return (
    <Panel title={words().title}>
      <ActForm
        sending={sending}
        errors={errors}
        label={words().send}
        done={words().sent}
        compose={compose}
        onDone={clear}
      >
        <p class="soft">{words().lead}</p>
        <For each={lines()}>
          {(line) => (
            <div class="handover-item">
              <RadioGroup
                label={line.title}
                value={typed(line.task).choice}
                options={[
                  { value: 'AGREE', label: words().agree, hint: said(line) },
                  { value: 'OBJECT', label: words().object },
                ]}
                onChange={(choice) => setForm('answers', line.task, 'choice', choice)}
                error={errors.at(`choice/${line.task}`)}
              />
              <Show when={typed(line.task).choice === 'OBJECT'}>
                <Field label={words().reason} error={errors.at(`objections[${place(line.task)}].reason`)}>
                  <TextArea
                    value={typed(line.task).reason}
                    onInput={(reason) => setForm('answers', line.task, 'reason', reason)}
                    rows={2}
                  />
                </Field>
              </Show>
            </div>
          )}
        </For>
      </ActForm>
    </Panel>
  )
}

function said(line: ReturnType<typeof answeredFor>[number]): string {
  const stands = inForce(line)
  return stands ? sayItem(stands) : ''
}
