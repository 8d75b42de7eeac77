import { Checkbox, Field, TextInput } from '@khoan-viec/ui/form'
import { createSignal } from 'solid-js'
import { accountWords } from './words.ts'

/** A password as it is typed or pasted, hidden unless one wants to see it. */
export function PasswordInput(props: {
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  isNew?: boolean | undefined
  onInput: (value: string) => void
}) {
  const [isShown, setShown] = createSignal(false)
  return (
    <div class="password">
      <Field label={props.label} hint={props.hint} error={props.error}>
        <TextInput
          type={isShown() ? 'text' : 'password'}
          value={props.value}
          onInput={props.onInput}
          autocomplete={props.isNew ? 'new-password' : 'current-password'}
        />
      </Field>
      <Checkbox checked={isShown()} onChange={setShown} label={accountWords().door.show} />
    </div>
  )
}
