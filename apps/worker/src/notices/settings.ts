import type { Network, Settings } from '@khoan-viec/settings'

/** Where notices go out, and as whose. What is absent is no way out of this installation. */
export type NoticeWays = {
  /** The address that people use, to which links lead; empty where nothing goes out. */
  readonly origin: string
  readonly mail?: MailServer
  readonly webhook?: WebhookTarget
  /** By push services: whom they ask about what we send; and networks of one's own where such a service stands. */
  readonly push?: { readonly contact: string; readonly networks: readonly Network[] }
}

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

/** The ways out that the office has named. */
export function noticeWays({ serving, mail, noticeWebhook, push }: Settings): NoticeWays {
  return {
    origin: serving.origin ?? '',
    ...(mail
      ? {
          mail: {
            host: mail.host,
            port: mail.port,
            secure: mail.security === 'tls',
            from: mail.from,
            ...(mail.user === undefined ? {} : { auth: { user: mail.user, pass: mail.password ?? '' } }),
          },
        }
      : {}),
    ...(noticeWebhook ? { webhook: noticeWebhook } : {}),
    ...(push ? { push: { contact: push.contact, networks: push.networks ?? [] } } : {}),
  }
}
