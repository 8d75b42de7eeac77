import type { KeyScope } from '@khoan-viec/protocol/rights'
import type { offers } from './offers.ts'

type Said = { readonly summary: string; readonly description: string }

/** What the document says beside the shapes. A field means the same wherever it stands, so it is told once. */
export type SoftwareWords = {
  readonly title: string
  readonly description: string
  readonly offers: Readonly<Record<keyof typeof offers, Said>>
  readonly scopes: Readonly<Record<KeyScope, string>>
  readonly fields: Readonly<Record<string, string>>
  readonly statuses: Readonly<Record<200 | 400 | 401 | 403 | 404 | 429 | 500, string>>
  readonly headers: Readonly<Record<'RateLimit' | 'RateLimit-Policy' | 'Retry-After', string>>
  readonly key: string
  /** Of the page alone. */
  readonly page: {
    readonly contents: string
    readonly document: string
    readonly other: string
    readonly asked: string
    readonly answered: string
    readonly scope: string
    readonly shapes: string
    readonly may: string
    readonly default: string
    readonly fieldHead: string
    readonly kindHead: string
    readonly meaningHead: string
  }
}
