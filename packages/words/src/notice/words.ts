import type { AccountNews, AlarmNews } from '@khoan-viec/domain/notice'

/** How somebody is told, in a mail as short as it can be: what, of which task, until when, and where to go. */
export type NoticeWords = {
  readonly product: string
  readonly digest: (count: string, day: string) => string
  readonly due: (day: string) => string
  readonly late: (day: string) => string
  readonly more: (count: string) => string
  readonly open: string
  readonly settings: string
  /** Why one gets this, and that it is not answered. */
  readonly foot: string
  readonly account: Readonly<Record<AccountNews, string>>
  readonly alarms: Readonly<Record<AlarmNews, string>>
  /** Of the mail by which an address is confirmed. */
  readonly confirm: { readonly subject: string; readonly text: (name: string) => string; readonly ignore: string }
}
