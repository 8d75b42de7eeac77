import type { AccountRow } from '@khoan-viec/protocol/accounts'

/** What may be done about somebody's account. */
export type Doing =
  | { readonly kind: 'INVITE' | 'WITHDRAW' | 'RECOVER'; readonly row: AccountRow }
  | { readonly kind: 'CONFIRM' | 'DROP'; readonly row: AccountRow; readonly recovery: string }
