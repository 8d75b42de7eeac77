type Fact = { readonly term: string; readonly value: string }

/** An extract of the record to be read and printed: what stands on it, without how it looks. All texts are plain. */
export type Extract = {
  readonly language: 'vi' | 'en'
  readonly kind: string
  readonly title: string
  readonly lead: string
  /** YYYY-MM-DD: what it tells of ends here. */
  readonly date: string
  /** A band on every page: it comes from a rehearsal. */
  readonly band?: string
  readonly facts: readonly Fact[]
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly ExtractBlock[] }[]
}

export type ExtractBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'entry'
      readonly number: string
      readonly title: string
      readonly when: string
      readonly who: string
      readonly facts: readonly Fact[]
      readonly files: readonly { readonly text: string }[]
    }
