import type { Fact } from '@khoan-viec/words/say'
import type { Language } from './writing.ts'

/** What stands on a readable page, without how it looks: HTML and PDF are made from the same. All texts are plain. */
export type Page = {
  readonly language: Language
  readonly kind: string
  readonly title: string
  readonly lead: string
  /** Day of the latest entry, YYYY-MM-DD. */
  readonly date: string
  /** Of a rehearsal: on every page. */
  readonly band?: string
  readonly facts: readonly Fact[]
  readonly sections: readonly Section[]
}

export type Section = { readonly id: string; readonly heading: string; readonly blocks: readonly Block[] }

/** A text that leads to a file of the dossier. */
export type Link = { readonly text: string; readonly href: string }

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'entry'
      /** Its place in the log. */
      readonly number: string
      readonly title: string
      readonly when: string
      readonly who: string
      readonly facts: readonly Fact[]
      readonly files: readonly Link[]
      readonly proof: Link
      /** The event as it was recorded, for who wants to read every word. */
      readonly raw: string
      readonly rawTitle: string
    }
