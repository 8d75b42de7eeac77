import { DateInput, Field, NumberInput, TextArea, TextInput } from '@khoan-viec/ui/form'
import type { SetStoreFunction } from 'solid-js/store'
import { idOfPlace } from './faults.ts'
import type { RegistrationForm } from './form.ts'
import { registerWords } from './words.ts'

/** What the parts of the form share: the form, how it is changed, and what is wrong where. */
export type Editing = {
  readonly form: RegistrationForm
  readonly set: SetStoreFunction<RegistrationForm>
  /** The sentence for what is wrong at a place, once somebody has tried to send. */
  readonly errorAt: (place: string) => string | undefined
}

type TextKey =
  | 'title'
  | 'obstacle'
  | 'notRoutine'
  | 'basis'
  | 'product'
  | 'leadPerson'
  | 'coordination'
  | 'responsibility'
  | 'authority'
  | 'risks'
  | 'weight'
  | 'untilYear'
  | 'deadline'

/** One text of the form with its label, hint and fault. */
export function Entry(props: {
  editing: Editing
  name: TextKey
  kind?: 'line' | 'text' | 'number' | 'day'
  rows?: number
  optional?: boolean
  min?: string
  max?: string
}) {
  const fields = () => registerWords().fields
  const hints = (): Readonly<Record<string, string>> => fields()
  const value = () => props.editing.form[props.name]
  const change = (text: string) => props.editing.set(props.name, text)
  return (
    <Field
      id={idOfPlace(props.name)}
      label={fields()[props.name]}
      hint={hints()[`${props.name}Hint`]}
      error={props.editing.errorAt(props.name)}
      optional={props.optional}
    >
      {control()}
    </Field>
  )

  function control() {
    switch (props.kind ?? 'line') {
      case 'text':
        return <TextArea value={value()} onInput={change} rows={props.rows} />
      case 'number':
        return <NumberInput value={value()} onInput={change} />
      case 'day':
        return <DateInput value={value()} onInput={change} min={props.min} max={props.max} />
      case 'line':
        return <TextInput value={value()} onInput={change} autocomplete="off" />
    }
  }
}
