import type { Words } from './words.ts'

/** Settings that the product cannot be started with. The message names each, and says what is allowed, in both languages. */
export class WrongSettings extends Error {
  readonly faults: readonly Words[]

  constructor(faults: readonly Words[]) {
    super(faults.flatMap(({ en, vi }) => [en, vi]).join('\n'))
    this.faults = faults
  }
}
