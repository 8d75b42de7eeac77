import type { PersonName } from '../core/index.ts'
import type { HeldPost } from '../session/index.ts'

/** What a one-time link is good for. */
export type Joining =
  /** Nobody has an account, and nothing is entered yet: the authority is named with its first person. */
  | { readonly kind: 'FIRST' }
  | {
      readonly kind: 'INVITATION' | 'RECOVERY'
      readonly person: PersonName
      readonly posts: readonly HeldPost[]
      /** Of an account that is given back. */
      readonly username?: string
    }

/** One's own account. */
export type MyAccount = {
  readonly username: string
  readonly hasTotp: boolean
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly madeAt: string }[]
  /** Where one may sign in instead, and since when one is known by an identity there. */
  readonly oidc?: { readonly label: string; readonly linked?: { readonly id: string; readonly since: string } }
  readonly sessions: readonly SessionRow[]
  /** Lets people in, and gives accounts back. */
  readonly keepsAccounts: boolean
}

export type SessionRow = {
  readonly id: string
  readonly isThis: boolean
  readonly since: string
  readonly usedAt: string
  /** As the browser named itself. */
  readonly browser: string
}

/** Somebody of the organisation, with an account or without. */
export type AccountRow = {
  readonly person: PersonName
  readonly posts: readonly HeldPost[]
  readonly account?: { readonly username: string; readonly hasTotp: boolean; readonly passkeys: number }
  readonly link?: { readonly kind: 'INVITATION' | 'RECOVERY'; readonly expiresAt: string }
  readonly recovery?: {
    readonly id: string
    readonly begunBy: PersonName
    readonly begunAt: string
    readonly isMine: boolean
  }
}

/** A one-time link, told once and to nobody else: only its hash is kept. */
export type OneTimeLink = { readonly token: string; readonly expiresAt: string }

export type AccountAct =
  | 'JOINED'
  | 'INVITED'
  | 'INVITATION_WITHDRAWN'
  | 'RECOVERY_BEGUN'
  | 'RECOVERY_DROPPED'
  | 'RECOVERY_CONFIRMED'
  | 'RECOVERED'
  | 'PASSWORD_CHANGED'
  | 'CODE_SET'
  | 'CODE_REMOVED'
  | 'PASSKEY_ADDED'
  | 'PASSKEY_REMOVED'
  | 'SESSIONS_ENDED'
  | 'IDENTITY_LINKED'
  | 'IDENTITY_UNLINKED'
  | 'TOKEN_TAKEN'
  | 'TOKEN_TAKEN_BACK'
  | 'RECOVERY_AT_MACHINE'

/** What happened to an account. */
export type AccountActRow = {
  readonly at: string
  /** Absent: whoever keeps the machine. */
  readonly by?: PersonName
  readonly person: PersonName
  readonly act: AccountAct
}
