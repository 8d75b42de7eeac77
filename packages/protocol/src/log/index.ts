/** What a program sends as `Authorization: Bearer …` to read the entries of the log. Shown once, kept by nobody here. */
export type LogToken = { readonly token: string; readonly expiresAt: string }
