import CalendarDays from 'lucide-solid/icons/calendar-days'
import { createEffect, createSignal } from 'solid-js'
import { useUiWords } from '../words/index.ts'
import { readDay, writeDay } from './day-text.ts'
import { useField, useFieldFault } from './field-context.ts'
import './form.css'

/**
 * A day, written day first whatever the browser's own habit, or picked from the system's calendar.
 * Tells ISO text (`2026-02-05`), or empty while what is typed is no day. That it is none it says itself once one has left it,
 * and to a form that asks for the validity of its controls.
 */
export function DateInput(props: {
  value: string
  onInput: (value: string) => void
  min?: string | undefined
  max?: string | undefined
  name?: string | undefined
  disabled?: boolean | undefined
}) {
  const field = useField()
  const words = useUiWords()
  const [typed, setTyped] = createSignal('')
  const tell = useFieldFault()
  let input: HTMLInputElement | undefined
  let picker: HTMLInputElement | undefined

  // What was typed stands as it was typed for as long as it means the value; another value from outside is written anew.
  const text = () => ((readDay(typed()) ?? '') === props.value ? typed() : writeDay(props.value))
  const type = (written: string) => {
    setTyped(written)
    const day = readDay(written) ?? ''
    if (day !== props.value) props.onInput(day)
  }

  const fault = () => (props.value === '' && typed().trim() !== '' ? words().noDay : undefined)
  createEffect(() => {
    input?.setCustomValidity(fault() ?? '')
    if (fault() === undefined) tell(undefined)
  })

  return (
    <span class="control-date">
      <input
        {...field}
        ref={(element) => (input = element)}
        class="control"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        name={props.name}
        placeholder={words().datePattern}
        disabled={props.disabled}
        value={text()}
        onInput={(event) => type(event.currentTarget.value)}
        onInvalid={() => tell(fault())}
        onBlur={() => {
          setTyped(writeDay(props.value) || typed())
          tell(fault())
        }}
      />
      <button
        type="button"
        class="control-date-open"
        aria-label={words().chooseDate}
        disabled={props.disabled}
        onClick={() => picker?.showPicker()}
      >
        <CalendarDays size={18} aria-hidden="true" />
      </button>
      <input
        ref={(element) => (picker = element)}
        class="control-date-picker"
        type="date"
        tabindex="-1"
        aria-hidden="true"
        value={props.value}
        min={props.min}
        max={props.max}
        onInput={(event) => type(writeDay(event.currentTarget.value))}
      />
    </span>
  )
}
