/** The input has not the form it must have: which field, and why. Thrown inside a reader, returned by `parseCase` and its like. */
export class FormError extends Error {
  readonly field: string
  readonly reason: string

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.name = 'FormError'
    this.field = field
    this.reason = reason
  }
}

export const refuse = (field: string, reason: string): never => {
  throw new FormError(field, reason)
}
