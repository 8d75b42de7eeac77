import { type Accounts, forgetBrowsers, moveBrowsers } from '@khoan-viec/db/accounts'
import type { GenericEndpointContext } from 'better-auth'
import { getSessionFromCtx } from 'better-auth/api'
import type { Kysely } from 'kysely'

/**
 * A browser holds one session: whoever comes in has written its cookie over, so what stood there before ends, whosever it was.
 * Was it his own, as where he proves anew who he is, the browser goes on being told.
 */
export async function takePlace(
  db: Kysely<Accounts>,
  ctx: GenericEndpointContext | null,
  made: { readonly id: string; readonly userId: string },
): Promise<void> {
  const before = ctx && (await getSessionFromCtx(ctx, { disableRefresh: true }))
  if (!before || before.session.id === made.id) return
  if (before.user.id === made.userId) await moveBrowsers(db, before.session.id, made.id)
  await ctx.context.internalAdapter.deleteSession(before.session.token)
  await forgetBrowsers(db, new Date().toISOString())
}
