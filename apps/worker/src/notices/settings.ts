/** Where notices go out, and as whose. What is absent is no way out of this installation. */
export type NoticeWays = {
  /** The address that people use, to which links lead. */
  readonly origin: string
  readonly mail?: MailServer
  readonly webhook?: WebhookTarget
}

/** `from`: an address, with a name or without. */
export type MailServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise STARTTLS, which is demanded unless the server stands on this machine. */
  readonly secure: boolean
  readonly from: string
  readonly auth?: { readonly user: string; readonly pass: string }
}

/** `secret`: of Standard Webhooks, `whsec_…`. */
export type WebhookTarget = { readonly url: string; readonly secret: string }
