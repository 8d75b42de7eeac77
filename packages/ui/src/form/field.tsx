import CircleAlert from 'lucide-solid/icons/circle-alert'
import { createSignal, createUniqueId, Show, type JSX } from 'solid-js'
import { useUiWords } from '../words/index.ts'
import { FieldContextObject } from './field-context.ts'
import './form.css'

export interface FieldProps {
  label: string
  hint?: string | undefined
  /** Why what was typed cannot stand, in whole words. Shown in the field's own place; what was typed is kept. */
  error?: string | undefined
  /** Fields are required unless they say otherwise, and only the others are marked. */
  optional?: boolean | undefined
  /** A wish of what to look at, which nobody needs to fill in: neither required nor marked. */
  filter?: boolean | undefined
  /** An id of one's own, where something else must point here. */
  id?: string | undefined
  children: JSX.Element
}

/** A label, a hint, a control and its error. Exactly one control of this folder stands inside. */
export function Field(props: FieldProps) {
  const words = useUiWords()
  const ownId = createUniqueId()
  const id = () => props.id ?? ownId
  const [fault, tell] = createSignal<string>()
  const error = () => props.error ?? fault()
  const describedBy = () =>
    [props.hint && `${id()}-hint`, error() && `${id()}-error`].filter(Boolean).join(' ') || undefined
  const context = {
    get id() {
      return id()
    },
    describedBy,
    invalid: () => error() !== undefined,
    required: () => !props.optional && !props.filter,
    tell,
  }
  return (
    <div class="field" classList={{ 'field-wrong': error() !== undefined }}>
      <label class="field-label" for={id()}>
        {props.label}
        <Show when={props.optional}>
          <span class="field-optional"> ({words().optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        {(hint) => (
          <p class="field-hint" id={`${id()}-hint`}>
            {hint()}
          </p>
        )}
      </Show>
      <FieldContextObject.Provider value={context}>{props.children}</FieldContextObject.Provider>
      <FieldError id={`${id()}-error`} error={error()} />
    </div>
  )
}

export function FieldError(props: { id: string; error: string | undefined }) {
  return (
    <Show when={props.error}>
      {(error) => (
        <p class="field-error" id={props.id} role="alert">
          <CircleAlert size={16} aria-hidden="true" />
          <span>{error()}</span>
        </p>
      )}
    </Show>
  )
}
