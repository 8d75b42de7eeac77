import { passkey } from '@better-auth/passkey'
import { findPasskeyOwner } from '@khoan-viec/db/accounts'
import { passwordMost, username as usernameForm } from '@khoan-viec/protocol/accounts'
import type { BetterAuthOptions } from 'better-auth'
import { getSessionFromCtx } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import { joining, type JoiningOptions } from './joining.ts'
import type { OidcSettings } from './oidc-settings.ts'
import { OIDC, oidc as oidcPlugins } from './oidc.ts'
import { persons } from './persons.ts'
import { refusal } from './refusal.ts'

const NAME = 'Khoán Việc'

type Elsewhere = { readonly publicOrigin: string | undefined; readonly oidc: OidcSettings | undefined }

/** How people sign in where it is for real: a name and a password, a code beside it, a passkey alone, or at a provider. */
export function liveAuth(options: JoiningOptions, { publicOrigin, oidc }: Elsewhere) {
  const { db, house } = options
  return {
    appName: NAME,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // What may be chosen is ruled before; here stands only what can be typed.
      minPasswordLength: 1,
      maxPasswordLength: passwordMost * 2,
    },
    account: {
      // By whoever is signed in and by nobody else: no address, verified or not, makes an identity somebody's.
      accountLinking: { trustedProviders: [OIDC], allowDifferentEmails: true, disableImplicitLinking: true },
      updateAccountOnSignIn: false,
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 80,
        displayUsername: false,
        usernameNormalization: (name) => name.trim().toLowerCase(),
        usernameValidator: (name) => usernameForm.safeParse(name).success,
      }),
      twoFactor({ issuer: NAME }),
      passkey({
        rpName: NAME,
        rpID: publicOrigin === undefined ? 'localhost' : new URL(publicOrigin).hostname,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw refusal({ code: 'passkey-failed' })
          },
        },
        authentication: {
          afterVerification: async ({ ctx, verification, clientData }) => {
            // Alone it is both factors only if the device has looked who holds it.
            if (!verification.authenticationInfo.userVerified) throw refusal({ code: 'passkey-failed' })
            // Proving who one is must not make one somebody else: what was being done would be another's act.
            const before = await getSessionFromCtx(ctx, { disableRefresh: true })
            if (before && before.user.id !== (await findPasskeyOwner(db, clientData.id)))
              throw refusal({ code: 'passkey-failed' })
          },
        },
      }),
      joining(options),
      ...(oidc ? oidcPlugins(oidc, db) : []),
      persons(db, async () => (await house()).id),
    ],
  } satisfies BetterAuthOptions
}
