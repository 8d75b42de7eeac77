import { createUniqueId, For, Show, type JSX } from 'solid-js'
import { FieldError } from './field.tsx'
import type { Option } from './inputs.tsx'
import './form.css'
import './choices.css'

export function Checkbox(props: {
  checked: boolean
  onChange: (checked: boolean) => void
  label: JSX.Element
  hint?: string | undefined
  disabled?: boolean | undefined
}) {
  const id = createUniqueId()
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        {(hint) => (
          <p class="field-hint" id={`${id}-hint`}>
            {hint()}
          </p>
        )}
      </Show>
    </div>
  )
}

interface GroupProps<Value extends string> {
  label: string
  hint?: string | undefined
  error?: string | undefined
  options: readonly Option<Value>[]
}

/** One of a few, all of them in sight. */
export function RadioGroup<Value extends string>(
  props: GroupProps<Value> & { value: Value | ''; onChange: (value: Value) => void },
) {
  const name = createUniqueId()
  return <Group {...props} type="radio" name={name} has={(value) => value === props.value} onPick={props.onChange} />
}

/** Any of a few. */
export function CheckboxGroup<Value extends string>(
  props: GroupProps<Value> & { values: readonly Value[]; onChange: (values: readonly Value[]) => void },
) {
  const toggle = (value: Value) =>
    props.onChange(
      props.values.includes(value) ? props.values.filter((other) => other !== value) : [...props.values, value],
    )
  return <Group {...props} type="checkbox" has={(value) => props.values.includes(value)} onPick={toggle} />
}

function Group<Value extends string>(
  props: GroupProps<Value> & {
    type: 'radio' | 'checkbox'
    name?: string | undefined
    has: (value: Value) => boolean
    onPick: (value: Value) => void
  },
) {
  const id = createUniqueId()
  return (
    <fieldset
      class="field"
      classList={{ 'field-wrong': props.error !== undefined }}
      aria-describedby={props.error ? `${id}-error` : undefined}
    >
      <legend class="field-label">{props.label}</legend>
      <Show when={props.hint}>{(hint) => <p class="field-hint">{hint()}</p>}</Show>
      <For each={props.options}>
        {(option, index) => (
          <div class="choice">
            <input
              type={props.type}
              id={`${id}-${index()}`}
              name={props.name}
              checked={props.has(option.value)}
              aria-describedby={option.hint ? `${id}-${index()}-hint` : undefined}
              onChange={() => props.onPick(option.value)}
            />
            <label for={`${id}-${index()}`}>{option.label}</label>
            <Show when={option.hint}>
              {(hint) => (
                <p class="field-hint" id={`${id}-${index()}-hint`}>
                  {hint()}
                </p>
              )}
            </Show>
          </div>
        )}
      </For>
      <FieldError id={`${id}-error`} error={props.error} />
    </fieldset>
  )
}
