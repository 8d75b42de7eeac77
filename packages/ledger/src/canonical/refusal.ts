/** Why a value or its bytes may not enter the record. `path` is a JSON Pointer (RFC 6901) to the offending place. */
export type CanonicalRefusal =
  | { readonly code: 'lone-surrogate'; readonly path: string }
  | { readonly code: 'not-nfc'; readonly path: string }
  | { readonly code: 'not-finite'; readonly path: string }
  | { readonly code: 'unsafe-integer'; readonly path: string }
  | { readonly code: 'not-json'; readonly path: string }
  | { readonly code: 'circular'; readonly path: string }
  | { readonly code: 'too-deep'; readonly path: string; readonly limitLevels: number }
  | { readonly code: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly code: 'not-utf8' }
  | { readonly code: 'not-canonical' }

/** Thrown at the edge of the record: nothing has been recorded when it is. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError'
  readonly refusal: CanonicalRefusal

  constructor(refusal: CanonicalRefusal) {
    super('path' in refusal ? `${refusal.code} at "${refusal.path}"` : refusal.code)
    this.refusal = refusal
  }
}
