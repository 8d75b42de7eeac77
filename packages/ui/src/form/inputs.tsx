import { For, Show, splitProps, type JSX } from 'solid-js'
import { useField } from './field-context.ts'
import './form.css'

interface TextProps {
  value: string
  onInput: (value: string) => void
  onBlur?: (() => void) | undefined
  name?: string | undefined
  placeholder?: string | undefined
  autocomplete?: string | undefined
  disabled?: boolean | undefined
}

export function TextInput(
  props: TextProps & {
    type?: 'text' | 'search' | 'email' | 'tel' | 'password' | undefined
    autofocus?: boolean | undefined
  },
) {
  const field = useField()
  const [own, native] = splitProps(props, ['onInput', 'type'])
  return (
    <input
      {...field}
      {...native}
      class="control"
      type={own.type ?? 'text'}
      onInput={(event) => own.onInput(event.currentTarget.value)}
    />
  )
}

/** Grows with what is typed, from `rows` on. */
export function TextArea(props: TextProps & { rows?: number | undefined }) {
  const field = useField()
  const [own, native] = splitProps(props, ['onInput', 'rows'])
  return (
    <textarea
      {...field}
      {...native}
      class="control"
      rows={own.rows ?? 3}
      style={{ '--rows': String(own.rows ?? 3) }}
      onInput={(event) => own.onInput(event.currentTarget.value)}
    />
  )
}

/**
 * A number as people write it, kept as text: the form decides what it means, so that "12," half typed is not lost.
 * `unit` stands behind it.
 */
export function NumberInput(props: TextProps & { unit?: string | undefined }) {
  const field = useField()
  const [own, native] = splitProps(props, ['onInput', 'unit'])
  return (
    <span class="control-with-unit">
      <input
        {...field}
        {...native}
        class="control control-number"
        inputmode="decimal"
        onInput={(event) => own.onInput(event.currentTarget.value)}
      />
      <Show when={own.unit}>{(unit) => <span class="control-unit">{unit()}</span>}</Show>
    </span>
  )
}

export interface Option<Value extends string = string> {
  value: Value
  label: string
  hint?: string | undefined
}

/** One of a few, closed. The system's own list, so that it works with any thumb and any screen reader. */
export function Select<Value extends string>(props: {
  value: Value | ''
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  /** What the empty choice says; without it there is none. */
  placeholder?: string | undefined
  name?: string | undefined
  disabled?: boolean | undefined
}): JSX.Element {
  const field = useField()
  const choose = (text: string) => {
    const option = props.options.find((candidate) => candidate.value === text)
    if (option) props.onChange(option.value)
  }
  return (
    <select
      {...field}
      class="control control-select"
      name={props.name}
      disabled={props.disabled}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <Show when={props.placeholder}>
        {(placeholder) => (
          <option value="" selected={props.value === ''}>
            {placeholder()}
          </option>
        )}
      </Show>
      <For each={props.options}>
        {(option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  )
}
