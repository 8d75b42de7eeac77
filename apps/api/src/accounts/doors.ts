/** What is answered under /auth in a rehearsal, and where it is for real: the session library knows many more. */
const doors = {
  REHEARSAL: ['POST /seat/take', 'POST /sign-out'],
  LIVE: [
    'POST /sign-in/username',
    'POST /sign-out',
    'POST /join/look',
    'POST /join/accept',
    'POST /change-password',
    'POST /two-factor/enable',
    'POST /two-factor/disable',
    'POST /two-factor/verify-totp',
    'GET /passkey/generate-register-options',
    'GET /passkey/generate-authenticate-options',
    'POST /passkey/verify-registration',
    'POST /passkey/verify-authentication',
    'POST /passkey/delete-passkey',
  ],
  /** Besides, where a provider is named. */
  OIDC: ['POST /sign-in/social', 'POST /link-social', 'POST /unlink-account', 'GET /callback/oidc'],
} as const

export function isDoor(kinds: readonly (keyof typeof doors)[], { method, url }: Request): boolean {
  const asked = `${method} ${new URL(url).pathname.replace(/^\/auth/, '')}`
  return kinds.some((kind) => doors[kind].some((door) => door === asked))
}
