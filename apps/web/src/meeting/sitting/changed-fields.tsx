import type { Registration } from '@khoan-viec/domain/task'
import { DateInput, Field, NumberInput, TextArea } from '@khoan-viec/ui/form'
import { For } from 'solid-js'
import type { FieldErrors } from '../../room/index.ts'
import { meetingWords } from '../words.ts'
import type { Changes } from './changed-registration.ts'

/** What the meeting changes, beside what stays. */
export function ChangedFields(props: {
  registration: Registration
  changes: Changes
  onChange: (changes: Changes) => void
  errors: FieldErrors
}) {
  const words = () => meetingWords().conclude
  const change = (part: Partial<Changes>) => props.onChange({ ...props.changes, ...part })
  /** Where a milestone will stand once all are in the order of their dates: so the refusal names it. */
  const place = (milestone: string) => {
    const { dues } = props.changes
    return props.registration.milestones
      .toSorted((one, other) => ((dues[one.id] ?? '') < (dues[other.id] ?? '') ? -1 : 1))
      .findIndex(({ id }) => id === milestone)
  }
  return (
    <fieldset class="cascade-part">
      <legend>{words().changes}</legend>
      <p class="soft small">{words().changesLead}</p>
      <Field label={words().product} error={props.errors.at('registration.product')}>
        <TextArea value={props.changes.product} onInput={(product) => change({ product })} rows={3} />
      </Field>
      <For each={props.registration.indicators.filter(({ kind }) => kind === 'NUMBER')}>
        {(indicator) => (
          <Field
            label={words().target(indicator.name)}
            error={props.errors.at(
              `registration.indicators[${props.registration.indicators.indexOf(indicator)}].target`,
            )}
          >
            <NumberInput
              value={props.changes.targets[indicator.id] ?? ''}
              onInput={(text) => change({ targets: { ...props.changes.targets, [indicator.id]: text } })}
              unit={indicator.uom}
            />
          </Field>
        )}
      </For>
      <Field label={words().deadline} error={props.errors.at('registration.deadline')}>
        <DateInput value={props.changes.deadline} onInput={(deadline) => change({ deadline })} />
      </Field>
      <For each={props.registration.milestones}>
        {(milestone) => (
          <Field label={milestone.what} error={props.errors.at(`registration.milestones[${place(milestone.id)}].due`)}>
            <DateInput
              value={props.changes.dues[milestone.id] ?? ''}
              onInput={(due) => change({ dues: { ...props.changes.dues, [milestone.id]: due } })}
            />
          </Field>
        )}
      </For>
      <Field label={words().weight} error={props.errors.at('registration.weight')}>
        <NumberInput value={props.changes.weight} onInput={(weight) => change({ weight })} />
      </Field>
    </fieldset>
  )
}
