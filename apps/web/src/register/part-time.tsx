import type { CycleFacts } from '@khoan-viec/domain/cycle'
import { Button } from '@khoan-viec/ui/action'
import { DateInput, Field, NumberInput, Select, TextInput } from '@khoan-viec/ui/form'
import { Stack } from '@khoan-viec/ui/layout'
import { MonthLine, type MonthMark } from '@khoan-viec/ui/time'
import Plus from 'lucide-solid/icons/plus'
import { For, Show } from 'solid-js'
import { useToday } from '../app/index.ts'
import { format } from '../format/index.ts'
import { Entry, type Editing } from './entry.tsx'
import { idOfPlace } from './faults.ts'
import { emptyMilestone, freshId, type MilestoneForm } from './form.ts'
import { FormRow } from './rows.tsx'
import { registerWords } from './words.ts'

const MOST = 24

/** Third part: until when, and by which steps through the year. */
export function PartTime(props: { editing: Editing; facts: CycleFacts }) {
  const today = useToday()
  const words = () => registerWords().milestones
  const milestones = () => props.editing.form.milestones
  const add = () => props.editing.set('milestones', (all) => [...all, emptyMilestone(freshId('m', all))])
  const marks = (): readonly MonthMark[] => [
    ...milestones()
      .filter(({ due }) => due !== '')
      .map(({ id, due, what }) => ({ id, date: due, label: what, tone: 'grey' as const })),
    ...(props.editing.form.deadline === ''
      ? []
      : [{ id: 'deadline', date: props.editing.form.deadline, label: words().deadline, tone: 'green' as const }]),
  ]
  return (
    <Stack gap={5}>
      <div class="form-pair">
        <Entry
          editing={props.editing}
          name="deadline"
          kind="day"
          min={props.facts.calendar.registration.opens}
          max={props.facts.calendar.delivery}
        />
        <Entry editing={props.editing} name="weight" kind="number" />
      </div>
      <div class="form-many" id={idOfPlace('milestones')} tabindex="-1">
        <h3>{words().title}</h3>
        <p class="field-hint">{words().hint}</p>
        <Show when={props.editing.errorAt('milestones')}>{(error) => <p class="field-error">{error()}</p>}</Show>
        <Show when={marks().length > 0}>
          <MonthLine year={props.facts.cycle.year} marks={marks()} today={today()} />
        </Show>
        <For each={milestones()}>
          {(milestone, index) => (
            <Row editing={props.editing} milestone={milestone} index={index()} facts={props.facts} />
          )}
        </For>
        <Show when={milestones().length < MOST}>
          <Button size="small" icon={<Plus size={16} aria-hidden="true" />} onPress={add}>
            {words().add}
          </Button>
        </Show>
      </div>
      <div class="form-narrow">
        <Entry editing={props.editing} name="untilYear" kind="number" optional />
      </div>
    </Stack>
  )
}

function Row(props: { editing: Editing; milestone: MilestoneForm; index: number; facts: CycleFacts }) {
  const words = () => registerWords().milestones
  const nth = () => format().number(props.index + 1)
  const place = (name: keyof MilestoneForm) => `milestones[${props.index}].${name}`
  const set = (name: 'due' | 'what' | 'indicator' | 'value') => (text: string) =>
    props.editing.set('milestones', props.index, name, text)
  const numbers = () => props.editing.form.indicators.filter(({ name }) => name.trim() !== '')
  const remove = () => {
    const gone = props.milestone.id
    props.editing.set('milestones', (all) => all.filter(({ id }) => id !== gone))
  }
  const options = () => [
    { value: 'NONE', label: words().none },
    ...numbers().map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <FormRow name={words().nth(nth())} remove={words().remove(nth())} onRemove={remove}>
      <Field id={idOfPlace(place('due'))} label={words().due} error={props.editing.errorAt(place('due'))}>
        <DateInput
          value={props.milestone.due}
          onInput={set('due')}
          min={props.facts.cycle.period.from}
          max={props.editing.form.deadline || props.facts.calendar.delivery}
        />
      </Field>
      <div class="form-span">
        <Field id={idOfPlace(place('what'))} label={words().what} error={props.editing.errorAt(place('what'))}>
          <TextInput value={props.milestone.what} onInput={set('what')} autocomplete="off" />
        </Field>
      </div>
      <Field
        id={idOfPlace(place('indicator'))}
        label={words().indicator}
        error={props.editing.errorAt(place('indicator'))}
      >
        <Select
          value={props.milestone.indicator === '' ? 'NONE' : props.milestone.indicator}
          options={options()}
          onChange={(value) => set('indicator')(value === 'NONE' ? '' : value)}
        />
      </Field>
      <Show when={props.milestone.indicator !== ''}>
        <Field
          id={idOfPlace(place('value'))}
          label={words().value}
          error={props.editing.errorAt(place('value'))}
          optional
        >
          <NumberInput value={props.milestone.value} onInput={set('value')} />
        </Field>
      </Show>
    </FormRow>
  )
}
