import { createContext, useContext } from 'solid-js'

/** What a control needs to know of the field around it. */
export interface FieldContext {
  id: string
  describedBy: () => string | undefined
  invalid: () => boolean
  required: () => boolean
}

export const FieldContextObject = createContext<FieldContext>()

/** The attributes that tie a control to its label, hint and error. Throws outside of a Field, which is a mistake in the program. */
export function useField() {
  const field = useContext(FieldContextObject)
  if (!field) throw new Error('A control stands outside of a Field')
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
