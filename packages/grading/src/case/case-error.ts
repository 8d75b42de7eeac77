/** The input is not a case: which field, and why. Thrown inside the reader, returned by `parseCase`. */
export class CaseError extends Error {
  readonly field: string
  readonly reason: string

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.name = 'CaseError'
    this.field = field
    this.reason = reason
  }
}

export const refuse = (field: string, reason: string): never => {
  throw new CaseError(field, reason)
}
