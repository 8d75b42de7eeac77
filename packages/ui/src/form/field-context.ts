import { createContext, useContext } from 'solid-js'

/** What a control needs to know of the field around it. */
export interface FieldContext {
  id: string
  describedBy: () => string | undefined
  invalid: () => boolean
  required: () => boolean
  /** What the control itself finds wrong with what was typed; shown unless the form has something to say. */
  tell: (fault: string | undefined) => void
}

export const FieldContextObject = createContext<FieldContext>()

/** The attributes that tie a control to its label, hint and error. Throws outside of a Field, which is a mistake in the program. */
export function useField() {
  const field = fieldAround()
  return {
    get id() {
      return field.id
    },
    get 'aria-describedby'() {
      return field.describedBy()
    },
    get 'aria-invalid'() {
      return field.invalid() ? ('true' as const) : undefined
    },
    get 'aria-required'() {
      return field.required() ? ('true' as const) : undefined
    },
  }
}

/** For a control that can tell by itself that what was typed means nothing. */
export const useFieldFault = (): FieldContext['tell'] => fieldAround().tell

function fieldAround(): FieldContext {
  const field = useContext(FieldContextObject)
  if (!field) throw new Error('A control stands outside of a Field')
  return field
}
