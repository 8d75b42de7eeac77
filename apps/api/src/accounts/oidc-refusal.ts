import type { RefusalCode } from '@khoan-viec/domain/core'

/** What the session library, or the provider itself, says in the address when a sign-in over there came to nothing. */
const meanings: Readonly<Record<string, RefusalCode>> = {
  access_denied: 'oidc-cancelled',
  login_required: 'oidc-cancelled',
  interaction_required: 'oidc-cancelled',
  consent_required: 'oidc-cancelled',
  account_selection_required: 'oidc-cancelled',
  server_error: 'oidc-away',
  temporarily_unavailable: 'oidc-away',
  oauth_provider_not_found: 'oidc-away',
  invalid_code: 'oidc-away',
  signup_disabled: 'oidc-unknown',
  account_already_linked_to_different_user: 'oidc-taken',
  state_not_found: 'oidc-lapsed',
  state_mismatch: 'oidc-lapsed',
  state_invalid: 'oidc-lapsed',
  state_security_mismatch: 'oidc-lapsed',
  unable_to_link_account: 'oidc-lapsed',
}

/** Where a page tells that somebody came back from the provider in vain: `?refused=` with our word for why. */
export function refusedAt(location: string): { readonly location: string; readonly why: RefusalCode } | undefined {
  const url = new URL(location, 'http://here.invalid')
  const said = url.searchParams.get('error')
  if (said === null) return undefined
  const why = meanings[said] ?? 'oidc-failed'
  return { location: `${url.pathname}?refused=${why}`, why }
}
