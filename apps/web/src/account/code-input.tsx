import { Field, TextInput } from '@khoan-viec/ui/form'

/** Six digits of a code app; blanks in between are taken for what they are. */
export function CodeInput(props: {
  label: string
  error?: string | undefined
  value: string
  onInput: (value: string) => void
}) {
  return (
    <Field label={props.label} error={props.error}>
      <TextInput
        type="tel"
        value={props.value}
        onInput={(text) => props.onInput(text.replaceAll(/\s/g, ''))}
        autocomplete="one-time-code"
      />
    </Field>
  )
}
