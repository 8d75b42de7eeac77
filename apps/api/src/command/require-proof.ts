import { findHolder } from '@khoan-viec/db/accounts'
import { isFreshProof } from '@khoan-viec/domain/access'
import { Refused, type Services, type Viewer } from '../trpc/index.ts'

/**
 * Asks for a passkey or a code given a moment ago, where it is for real; in a rehearsal anybody is anybody.
 * @throws Refused `step-up`, or `no-second-factor` for whoever has neither
 */
export async function requireProof(
  { accounts }: Pick<Services, 'accounts'>,
  { house, person, account }: Viewer,
): Promise<void> {
  if (house.kind === 'REHEARSAL' || isFreshProof(account?.provenAt, new Date().toISOString())) return
  const holder = await findHolder(accounts, person.id)
  throw new Refused({ code: holder && (holder.hasTotp || holder.passkeys > 0) ? 'step-up' : 'no-second-factor' })
}
