import type { Step } from '../engine/index.ts'
import type { Certainty } from '../regulations/index.ts'
import type { Language } from './words.ts'

export type Line = {
  readonly text: string
  /** Ready to be shown beside the text; absent where nothing was asked. */
  readonly outcome?: string
  readonly holds?: boolean
}

export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** One step of the derivation in words, for a page, a terminal or a paper alike. */
export type Section = {
  readonly step: Step['step']
  readonly rule: string
  readonly heading: string
  readonly citation: string
  readonly certainty: Certainty
  readonly certaintyWords: string
  readonly lines: readonly Line[]
  readonly table: Table | null
  /** What the step comes to. */
  readonly conclusion: string
}

export type Explanation = {
  readonly subject: string
  readonly language: Language
  readonly heading: string
  readonly summary: readonly Line[]
  readonly sections: readonly Section[]
}
