import { randomUUID } from 'node:crypto'
import { type Accounts, findHolderOf, forgetBrowsers, saveAccountAct, spendOnce } from '@khoan-viec/db/accounts'
import { isFreshProof } from '@khoan-viec/domain/access'
import type { AccountAct } from '@khoan-viec/protocol/accounts'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import type { Kysely } from 'kysely'
import { type Attempt, guardSignIn } from './guard-sign-in.ts'
import { OIDC_BACK } from './oidc.ts'
import { takePlace } from './one-session.ts'
import { refusePassword } from './password-policy.ts'
import { refusal } from './refusal.ts'

/** In which the server tells the session library where a request comes from; whatever a client says there is overwritten. */
export const CLIENT_HEADER = 'x-khoan-viec-client'
const DEVICE_COOKIE = 'device'
const A_YEAR_S = 365 * 86_400
/** A code is shown for half a minute, and taken a little before and after. */
const CODE_SPENT_MS = 5 * 60_000

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

const VERIFY_CODE = '/two-factor/verify-totp'
const VERIFY_PASSKEY = '/passkey/verify-authentication'
const PASSWORD = '/sign-in/username'
const SIGN_OUT = '/sign-out'

/** What changes how an account is entered: only whoever has just proved that it is his. */
const guarded = [
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
  '/link-social',
  '/unlink-account',
]

const acts: Readonly<Record<string, AccountAct>> = {
  '/change-password': 'PASSWORD_CHANGED',
  '/two-factor/disable': 'CODE_REMOVED',
  '/passkey/verify-registration': 'PASSKEY_ADDED',
  '/passkey/delete-passkey': 'PASSKEY_REMOVED',
  '/unlink-account': 'IDENTITY_UNLINKED',
}

/** Accounts of people of the organisation: what a session stands for, and what is asked before and noted after. */
export function persons(db: Kysely<Accounts>, house: () => Promise<string>): BetterAuthPlugin {
  const guard = guardSignIn(db)

  /** A session is its person's, in the one house; proven if it was begun with a passkey or a code. */
  async function complete<Session extends { userId: string }>(session: Session, path: string | undefined) {
    const holder = await findHolderOf(db, session.userId)
    if (!holder) return false
    const proven = path === VERIFY_PASSKEY || path === VERIFY_CODE ? { provenAt: new Date().toISOString() } : {}
    const elsewhere = path === OIDC_BACK ? { signedInElsewhere: true } : {}
    return { data: { ...session, rehearsal: await house(), person: holder.person, ...proven, ...elsewhere } }
  }

  async function requireFresh(ctx: Context): Promise<void> {
    const session = await getSessionFromCtx(ctx, { disableRefresh: true })
    if (!session) return
    const holder = await findHolderOf(db, session.user.id)
    const hasFactor = holder && (holder.hasTotp || holder.passkeys > 0)
    // Without a second factor yet, having signed in a moment ago is the proof: here, for at a provider one may have been asked nothing.
    const signedInAt = session.session['signedInElsewhere'] ? undefined : session.session.createdAt.toISOString()
    const at = hasFactor ? session.session['provenAt'] : signedInAt
    if (!isFreshProof(typeof at === 'string' ? at : undefined, new Date().toISOString()))
      throw refusal({ code: 'step-up' })
  }

  async function requireGoodPassword(ctx: Context): Promise<void> {
    const session = await getSessionFromCtx(ctx, { disableRefresh: true })
    const holder = session && (await findHolderOf(db, session.user.id))
    const body: unknown = ctx.body
    if (!session || !holder || typeof body !== 'object' || body === null) return
    const isChange = ctx.path === '/change-password'
    const password: unknown = Reflect.get(body, isChange ? 'newPassword' : 'password')
    // Alone again, the password must be as long as one that stands alone.
    const hasCode = isChange && holder.hasTotp
    const known = [holder.username, session.user.name]
    const refused = typeof password === 'string' ? refusePassword(password, { hasCode, known }) : undefined
    if (refused && (isChange || refused.code === 'password-short')) throw refusal(refused)
  }

  async function attemptOf(ctx: Context): Promise<Attempt> {
    const body: unknown = ctx.body
    const typed: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'username') : undefined
    const username = typeof typed === 'string' ? typed.slice(0, 100) : ''
    const cookie = ctx.context.createAuthCookie(DEVICE_COOKIE, { maxAge: A_YEAR_S })
    const known = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
    const [name, device] = typeof known === 'string' ? known.split(' ') : []
    const isKnown = name !== undefined && name === username.trim().toLowerCase()
    return { username, client: ctx.headers?.get(CLIENT_HEADER) ?? '', device: isKnown ? device : undefined }
  }

  /** From now on mistakes of strangers do not slow this browser down. */
  async function rememberDevice(ctx: Context, username: string): Promise<void> {
    const cookie = ctx.context.createAuthCookie(DEVICE_COOKIE, { maxAge: A_YEAR_S })
    await ctx.setSignedCookie(cookie.name, `${username} ${randomUUID()}`, ctx.context.secret, cookie.attributes)
  }

  async function afterPassword(ctx: Context): Promise<void> {
    const attempt = await attemptOf(ctx)
    if (isAPIError(ctx.context.returned)) {
      await guard.noteFailure(attempt)
      return
    }
    await guard.noteSuccess(attempt)
    const user = ctx.context.newSession?.user
    // With a code still to come, the browser is known only after that.
    if (user) await rememberDevice(ctx, attempt.username.trim().toLowerCase())
  }

  async function afterCode(ctx: Context): Promise<void> {
    const session = ctx.context.newSession ?? ctx.context.session
    const body: unknown = ctx.body
    const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined
    const before = await getSessionFromCtx(ctx, { disableRefresh: true })
    const attempt = before && { username: before.user.id, client: 'code', device: before.session.id }
    if (isAPIError(ctx.context.returned)) {
      if (attempt) await guard.noteFailure(attempt)
      return
    }
    const user = session?.user ?? before?.user
    if (!user || typeof code !== 'string') return
    const now = new Date()
    const since = new Date(now.getTime() - CODE_SPENT_MS).toISOString()
    if (!(await spendOnce(db, `code/${user.id}/${code}`, now.toISOString(), since))) {
      if (ctx.context.newSession) {
        await ctx.context.internalAdapter.deleteSession(ctx.context.newSession.session.token)
        deleteSessionCookie(ctx)
      }
      throw refusal({ code: 'code-wrong', field: 'code' })
    }
    if (attempt) await guard.noteSuccess(attempt)
    const holder = await findHolderOf(db, user.id)
    if (holder && !before) await rememberDevice(ctx, holder.username)
    if (before && !ctx.context.newSession)
      await ctx.context.internalAdapter.updateSession(before.session.token, { provenAt: now.toISOString() })
    if (ctx.context.newSession && before && holder) await note(holder.person, 'CODE_SET')
  }

  async function afterPasskey(ctx: Context): Promise<void> {
    const made = ctx.context.newSession
    if (isAPIError(ctx.context.returned) || !made) return
    const holder = await findHolderOf(db, made.user.id)
    if (holder) await rememberDevice(ctx, holder.username)
  }

  const note = (person: string, act: AccountAct) =>
    saveAccountAct(db, { at: new Date().toISOString(), by: person, person, act })

  async function afterChange(ctx: Context, act: AccountAct): Promise<void> {
    const user = ctx.context.session?.user
    const holder = user && !isAPIError(ctx.context.returned) ? await findHolderOf(db, user.id) : undefined
    if (holder) await note(holder.person, act)
  }

  return {
    id: 'persons',
    schema: {
      user: { fields: { person: { type: 'string', required: false, input: false, unique: true } } },
      session: {
        fields: {
          rehearsal: { type: 'string', required: false, input: false },
          person: { type: 'string', required: false, input: false },
          provenAt: { type: 'string', required: false, input: false },
          signedInElsewhere: { type: 'boolean', required: false, input: false },
        },
      },
    },
    init: () => ({
      options: {
        databaseHooks: {
          session: {
            create: {
              before: async (session, ctx) => complete(session, ctx?.path),
              after: async (session, ctx) => takePlace(db, ctx, session),
            },
          },
        },
      },
    }),
    hooks: {
      before: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            if (ctx.path === PASSWORD) {
              const waits = await guard.refuse(await attemptOf(ctx))
              if (waits) throw refusal(waits)
            }
            if (ctx.path === VERIFY_CODE) {
              const session = await getSessionFromCtx(ctx, { disableRefresh: true })
              const waits =
                session &&
                (await guard.refuse({ username: session.user.id, client: 'code', device: session.session.id }))
              if (waits) throw refusal(waits)
            }
            if (guarded.includes(ctx.path)) await requireFresh(ctx)
            if (ctx.path === '/change-password' || ctx.path === '/two-factor/disable') await requireGoodPassword(ctx)
          }),
        },
      ],
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const act = acts[ctx.path]
            if (ctx.path === PASSWORD) await afterPassword(ctx)
            else if (ctx.path === VERIFY_CODE) await afterCode(ctx)
            else if (ctx.path === VERIFY_PASSKEY) await afterPasskey(ctx)
            else if (ctx.path === SIGN_OUT) await forgetBrowsers(db, new Date().toISOString())
            else if (act) await afterChange(ctx, act)
          }),
        },
      ],
    },
  }
}
