/** The same in both languages. */
export type Words = { readonly vi: string; readonly en: string }
