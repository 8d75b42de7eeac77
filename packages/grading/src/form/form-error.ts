/** The same said in Vietnamese and in English. */
export type Words = { readonly vi: string; readonly en: string }

/** Why something was not accepted: which field, and a plain sentence about it. `message` is the English one. */
export type Refusal = {
  readonly ok: false
  readonly field: string
  readonly message: string
  readonly words: Words
}

/** The input has not the form it must have: which field, and why. Returned by `parseCase` and its like. */
export class FormError extends Error {
  readonly field: string
  readonly words: Words

  constructor(field: string, words: Words) {
    super(`${field}: ${words.en}`)
    this.name = 'FormError'
    this.field = field
    this.words = words
  }

  get refusal(): Refusal {
    return { ok: false, field: this.field, message: this.words.en, words: this.words }
  }

  /** The same error, if it is one of these, for the whole of which the value is this part: `.name` or `[3]`. */
  static within(part: string, error: unknown): unknown {
    return error instanceof FormError ? new FormError(part + error.field, error.words) : error
  }
}

export const refuse = (field: string, en: string, vi: string): never => {
  throw new FormError(field, { vi, en })
}
