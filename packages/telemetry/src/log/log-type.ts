import type { LogFields } from './fields.ts'

/** A sentence that stands in the code as it is: no text, and no text with a gap in it, is one. */
type Sentence<Said extends string> = Record<never, never> extends Record<Said, 1> ? never : Said

type Say = {
  <Said extends string>(said: Sentence<Said>): void
  <Said extends string>(fields: LogFields, said: Sentence<Said>): void
}

export type Log = Readonly<Record<'debug' | 'info' | 'warn' | 'error' | 'fatal', Say>>
