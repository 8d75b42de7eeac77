import { createHash } from 'node:crypto'
import { type Accounts, findHolderOf, findIdentity, saveAccountAct } from '@khoan-viec/db/accounts'
import { oidcBegin, oidcEnd } from '@khoan-viec/protocol/accounts'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins'
import { decodeJwt, type JWTPayload } from 'jose'
import type { Kysely } from 'kysely'
import type { OidcSettings } from './oidc-settings.ts'
import { refusal } from './refusal.ts'

/** What identities of the provider are kept under. */
export const OIDC = 'oidc'
/** Where the provider sends people back to. */
export const OIDC_BACK = '/callback/:id'

const SIGN_IN = '/sign-in/social'
const LINK = '/link-social'
const UNLINK = '/unlink-account'
/** Where each leads in the browser, whether it went well or not. */
const pages: Readonly<Record<string, { readonly callbackURL: string; readonly errorCallbackURL: string }>> = {
  [SIGN_IN]: { callbackURL: '/', errorCallbackURL: '/sign-in' },
  [LINK]: { callbackURL: '/account', errorCallbackURL: '/account' },
}

/**
 * Signing in at a provider of OpenID Connect: only with an identity that somebody has linked to his account before. The
 * library does the protocol (discovery, PKCE, state, nonce, and the ID token's signature, issuer, audience and times).
 */
export function oidc(settings: OidcSettings, db: Kysely<Accounts>): readonly BetterAuthPlugin[] {
  return [provider(settings), identities(settings, db)]
}

function provider(settings: OidcSettings): BetterAuthPlugin {
  const { issuer, clientId, clientSecret } = settings
  const config = {
    providerId: OIDC,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    // What every provider must take (RFC 6749 §2.3.1).
    authentication: 'basic',
    // Who somebody is here is the organisation's to say: nothing is asked of the provider but which of its people it is.
    scopes: ['openid'],
    pkce: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    // Leaving here does not end what else somebody does over there.
    disableProviderLogout: true,
    getUserInfo: async ({ idToken }) => {
      const claims = idToken === undefined ? undefined : decodeJwt(idToken)
      if (!claims?.sub || !isForUs(claims, settings)) return null
      // An address of nobody, so that no account is ever found by one.
      const email = `${hash(identityOf(settings, claims.sub))}@oidc.invalid`
      return { sub: claims.sub, email, emailVerified: false, name: '' }
    },
    // The same name at another provider would be another person.
    accountSubject: ({ profile }) => identityOf(settings, String(profile.sub)),
  } satisfies GenericOAuthConfig
  const plugin = genericOAuth({ config: [config] })
  return {
    ...plugin,
    // At its start the library waits for the provider as long as that lets it, and everybody else's sign-in with it. As if
    // that had failed: it is asked when somebody wants to go there, for ten seconds at most, until it has answered.
    init: () => ({ context: { genericOAuthPendingDiscovery: new Map([[OIDC, config]]) } }),
  }
}

/** What the library leaves open: that the issuer is the one named in the settings, and that it was issued to us (OIDC Core §3.1.3.7). */
const isForUs = ({ iss, aud, azp }: JWTPayload, { issuer, clientId }: OidcSettings): boolean =>
  iss === issuer && (azp === undefined ? !Array.isArray(aud) || aud.length === 1 : azp === clientId)

export const identityOf = ({ issuer }: OidcSettings, subject: string): string => `${issuer} ${subject}`

type Asked = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

function identities(settings: OidcSettings, db: Kysely<Accounts>): BetterAuthPlugin {
  const findMine = async (ctx: Asked) => {
    const session = await getSessionFromCtx(ctx, { disableRefresh: true })
    return session ? findIdentity(db, session.user.id, identityOf(settings, '')) : undefined
  }
  return {
    id: 'identities',
    init: () => ({
      options: {
        databaseHooks: {
          account: {
            create: {
              // What would let us act in somebody's name over there is not kept.
              before: async (account) => ({
                data: { ...account, ...(account.providerId === OIDC ? noTokens : {}) },
              }),
              after: async ({ providerId, userId }) => {
                const holder = providerId === OIDC ? await findHolderOf(db, userId) : undefined
                if (!holder) return
                const { person } = holder
                await saveAccountAct(db, { at: new Date().toISOString(), by: person, person, act: 'IDENTITY_LINKED' })
              },
            },
          },
        },
      },
    }),
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === SIGN_IN || path === LINK,
          handler: createAuthMiddleware(async (ctx) => {
            // The library would take much more: a token instead of a journey, addresses, wishes.
            const asked = oidcBegin.safeParse(ctx.body)
            if (!asked.success) throw refusal({ code: 'malformed' })
            if (ctx.path === LINK && (await findMine(ctx))) throw refusal({ code: 'already-done' })
            return { context: { body: { ...asked.data, ...pages[ctx.path], disableRedirect: true } } }
          }),
        },
        {
          matcher: ({ path }) => path === UNLINK,
          handler: createAuthMiddleware(async (ctx) => {
            // To the library a password is an account like any other, and could be taken away here.
            const asked = oidcEnd.safeParse(ctx.body)
            if (!asked.success || asked.data.accountId !== (await findMine(ctx))?.id)
              throw refusal({ code: 'not-found' })
          }),
        },
      ],
    },
  }
}

const noTokens = { accessToken: null, refreshToken: null, idToken: null, scope: null }

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
