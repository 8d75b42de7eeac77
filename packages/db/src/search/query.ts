/** What entries are asked for, whatever database answers. Terms are words and marks as the index holds them. */
export type Query =
  /** Terms side by side; mostly one. */
  | { readonly kind: 'phrase'; readonly terms: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'but'; readonly of: Query; readonly without: Query }

export const term = (text: string): Query => ({ kind: 'phrase', terms: [text] })

/** No entry bears it. */
const nothing = term('none:')

export function any(of: readonly Query[]): Query {
  const [only] = of
  return of.length === 0 ? nothing : of.length === 1 && only ? only : { kind: 'any', of }
}

/** Of one at least. */
export const all = (first: Query, ...others: readonly Query[]): Query =>
  others.length === 0 ? first : { kind: 'all', of: [first, ...others] }

export const but = (of: Query, without: Query): Query => ({ kind: 'but', of, without })
