/** A Party paper (Hướng dẫn 36-HD/VPTW): what stands on it, without how it looks. All texts are plain. */
export type Paper = {
  /** `ĐẢNG BỘ TỈNH NGHỆ AN`; absent when the issuer has no superior on the paper. */
  readonly superior?: string
  readonly issuer: string
  /** `12-TB/ThU`: written `Số 12-TB/ThU`, without a colon. */
  readonly number: string
  readonly place: string
  /** YYYY-MM-DD. */
  readonly date: string
  /** `THÔNG BÁO`, `QUYẾT ĐỊNH` ... */
  readonly type: string
  readonly summary: string
  readonly parts: readonly PaperPart[]
  readonly signature: {
    readonly authority: string
    readonly post: string
    readonly name: string
    readonly note?: string
  }
  readonly recipients: readonly string[]
  /** A band on every page: this paper comes from a rehearsal and binds nobody. */
  readonly rehearsal?: string
}

export type PaperPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
