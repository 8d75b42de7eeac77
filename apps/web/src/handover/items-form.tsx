import type { HandoverLine } from '@khoan-viec/domain/handover'
import { type HandoverItem, handoverOutcomes } from '@khoan-viec/domain/organisation'
import type { HandoverView } from '@khoan-viec/protocol/handover'
import { Field, NumberInput, Select, TextArea } from '@khoan-viec/ui/form'
import { Panel } from '@khoan-viec/ui/layout'
import { For, Show } from 'solid-js'
import { format } from '../format/index.ts'
import { ActForm, createDraft, faultsOfEmpty, useFieldErrors, useHandoverSend } from '../room/index.ts'
import { terms } from '../words/index.ts'
import { readItem, type TypedItem } from './read-item.ts'
import { sayItem } from './say-item.ts'
import { handoverWords } from './words.ts'

/** An outcome for each of these tasks: what the outgoing head proposes, or what the superior decides. */
export function ItemsForm(props: { view: HandoverView; lines: readonly HandoverLine[]; type: 'propose' | 'rule' }) {
  const words = handoverWords
  const id = () => props.view.act.id
  const [form, setForm, clear] = createDraft(
    () => `handover/${id()}/${props.type}`,
    () => ({
      items: Object.fromEntries(props.lines.map((line): [string, TypedItem] => [line.task, begin(line, props.type)])),
    }),
  )
  const typed = (task: string): TypedItem => form.items[task] ?? { outcome: 'NOT_DONE', share: '', note: '' }
  const sending = useHandoverSend(id)
  const errors = useFieldErrors(() => sending.refusal)
  const compose = () => {
    const faults: Record<string, string> = {}
    const items: HandoverItem[] = []
    props.lines.forEach(({ task }, index) => {
      const read = readItem(task, typed(task), format().parseNumber)
      if (read) items.push(read)
      else faults[`items[${index}].fraction`] = words().shareFault
      const { note } = typed(task)
      if (props.type === 'rule') Object.assign(faults, faultsOfEmpty({ [`items[${index}].note`]: note }))
    })
    errors.setFaults(faults)
    return Object.keys(faults).length > 0 ? undefined : ({ type: props.type, items } as const)
  }
  const said = () => words()[props.type]
  return (
    <Panel title={said().title}>
      <ActForm
        sending={sending}
        errors={errors}
        label={said().send}
        done={said().sent}
        compose={compose}
        onDone={clear}
      >
        <p class="soft">{said().lead}</p>
        <For each={props.lines}>
          {(line, index) => (
            <fieldset class="handover-item">
              <legend>{line.title}</legend>
              <Show when={line.state}>
                {(state) => (
                  <p class="soft">
                    {words().state}: {sayItem(state())}
                  </p>
                )}
              </Show>
              <Show when={props.type === 'rule' && line.proposed}>
                {(proposed) => (
                  <p class="soft">
                    {words().proposed}: {sayItem(proposed())}
                  </p>
                )}
              </Show>
              <Show when={props.type === 'rule'}>
                <p class="soft">
                  {words().objection}: {line.objection || words().noAnswer}
                </p>
              </Show>
              <Field label={words().outcome} error={errors.at(`items[${index()}].outcome`)}>
                <Select
                  value={typed(line.task).outcome}
                  options={handoverOutcomes.map((value) => ({ value, label: terms().outcome[value] }))}
                  onChange={(outcome) => setForm('items', line.task, 'outcome', outcome)}
                />
              </Field>
              <Show when={typed(line.task).outcome === 'PARTIAL'}>
                <Field label={words().share} error={errors.at(`items[${index()}].fraction`)}>
                  <NumberInput
                    value={typed(line.task).share}
                    onInput={(share) => setForm('items', line.task, 'share', share)}
                    unit="%"
                  />
                </Field>
              </Show>
              <Field
                label={props.type === 'rule' ? words().ground : words().note}
                hint={props.type === 'rule' ? undefined : words().noteHint}
                optional={props.type !== 'rule'}
                error={errors.at(`items[${index()}].note`)}
              >
                <TextArea
                  value={typed(line.task).note}
                  onInput={(note) => setForm('items', line.task, 'note', note)}
                  rows={2}
                />
              </Field>
            </fieldset>
          )}
        </For>
      </ActForm>
    </Panel>
  )
}

/** The superior begins from what was proposed, and gives a reason of his own. */
function begin(line: HandoverLine, type: 'propose' | 'rule'): TypedItem {
  const from = (type === 'rule' ? line.proposed : line.draft) ?? line.state
  return {
    outcome: from?.outcome ?? 'NOT_DONE',
    share: from?.fraction === undefined ? '' : format().number(Math.round(from.fraction * 1e6) / 1e4),
    note: type === 'rule' ? '' : (from?.note ?? ''),
  }
}
