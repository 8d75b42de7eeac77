import { listToldHow } from '@khoan-viec/db/accounts'
import { keepNotice } from '@khoan-viec/db/notice'
import { dayOf } from '@khoan-viec/domain/calendar'
import type { Instant } from '@khoan-viec/domain/core'
import { isConfirmable } from '@khoan-viec/domain/notice'
import type { Gathering } from './gathering.ts'

/** Writes once to each address that was given and is not known yet to be the person's. */
export async function gatherConfirmations({ notices, accounts, house, ways }: Gathering, now: Instant): Promise<void> {
  if (!ways.mail) return
  for (const { person, mail } of await listToldHow(accounts, house)) {
    if (!mail || mail.confirmedAt !== undefined || !isConfirmable(mail.givenAt, now)) continue
    const key = `confirm/${person}/${mail.givenAt}`
    const common = { key, person, day: dayOf(now), at: now, sendableFrom: now } as const
    await keepNotice(notices, { ...common, kind: 'CONFIRM', lines: [], channels: ['MAIL'] })
  }
}
