import type { DelegationRow } from '@khoan-viec/protocol/delegation'

export type Arranged = { readonly now: readonly DelegationRow[]; readonly past: readonly DelegationRow[] }

/** Those that hold, then those still to come, the nearest end first; what is over apart. */
export function arrange(rows: readonly DelegationRow[]): Arranged {
  const holds = rows.filter(({ standing }) => standing === 'IN_FORCE').toSorted((a, b) => a.to.localeCompare(b.to))
  const coming = rows.filter(({ standing }) => standing === 'FUTURE').toSorted((a, b) => a.from.localeCompare(b.from))
  const past = rows.filter(({ standing }) => standing !== 'IN_FORCE' && standing !== 'FUTURE')
  return { now: [...holds, ...coming], past }
}
