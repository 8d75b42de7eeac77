/** Which person in which rehearsal a session stands for. */
export type SessionOf = { readonly rehearsal: string; readonly person: string }

/** Who a request comes from, and the routes that begin and end a session. */
export type Sessions = {
  find(headers: Headers): Promise<SessionOf | undefined>
  /** Answers what is asked under /auth. */
  handle(request: Request): Promise<Response>
}
