import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '../router/index.ts'

/** What a call was refused with: the refusal's code, else the error's own. Undefined when it was not refused. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly field?: string } | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error
    // The errors of this client are of this router.
    const { data } = error as TRPCClientError<AppRouter>
    const refusal = data?.refusal
    if (!refusal) return { code: data?.code ?? 'unknown' }
    return { code: refusal.code, ...(refusal.field === undefined ? {} : { field: refusal.field }) }
  }
}
