/** Which person in which house a session stands for. */
export type SessionOf = {
  readonly rehearsal: string
  readonly person: string
  /** Of an account: its id, that of the session, and when who acts last proved it by a passkey or a code. */
  readonly account?: { readonly id: string; readonly session: string; readonly provenAt?: string }
}

/** Who a request comes from, and the routes that begin and end a session. */
export type Sessions = {
  find(headers: Headers): Promise<SessionOf | undefined>
  /** Answers what is asked under /auth; `client` is the address it comes from. */
  handle(request: Request, client: string): Promise<Response>
  /** Believes nothing any more that was looked up before. */
  forget(): void
}
