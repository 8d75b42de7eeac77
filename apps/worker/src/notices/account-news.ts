import type { AccountActRecord } from '@khoan-viec/db/accounts'
import type { AccountNews, NoticeLine } from '@khoan-viec/domain/notice'

const newsOf: Readonly<Record<string, AccountNews>> = {
  RECOVERY_BEGUN: 'recovery-begun',
  RECOVERY_CONFIRMED: 'recovery-confirmed',
  RECOVERY_AT_MACHINE: 'recovery-confirmed',
  RECOVERED: 'recovered',
  PASSWORD_CHANGED: 'password-changed',
  CODE_SET: 'factors-changed',
  CODE_REMOVED: 'factors-changed',
  PASSKEY_ADDED: 'factors-changed',
  PASSKEY_REMOVED: 'factors-changed',
  IDENTITY_LINKED: 'factors-changed',
  IDENTITY_UNLINKED: 'factors-changed',
}

/** What of it its person is told, whoever did it: a stranger who took an account over is he himself, to the system. */
export const newsIn = (
  acts: readonly AccountActRecord[],
): readonly { readonly person: string; readonly line: NoticeLine }[] =>
  acts.flatMap(({ n, act, person }) => {
    const what = newsOf[act]
    return what ? [{ person, line: { id: `account/${n}`, kind: 'ACCOUNT', what } }] : []
  })
