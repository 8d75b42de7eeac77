export type { AccountAct, AccountActRow, AccountRow, Joining, MyAccount, OneTimeLink, SessionRow } from './answers.ts'
export {
  accountActsAsked,
  accountOf,
  accountsAsked,
  type FirstSetUp,
  joinAccept,
  joinLook,
  oidcBegin,
  oidcEnd,
  passwordLeast,
  passwordMost,
  recoveryOf,
  sessionOf,
  username,
} from './inputs.ts'
