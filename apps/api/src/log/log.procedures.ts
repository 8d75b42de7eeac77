import type { LogToken } from '@khoan-viec/protocol/log'
import { ofOneself, Refused, router } from '../trpc/index.ts'
import { isAuditor, issueToken } from './auditor.ts'

export const log = router({
  /** For an auditor's programs, which have no session: `Authorization: Bearer …`. */
  issueToken: ofOneself.mutation(async ({ ctx: { viewer, services } }): Promise<LogToken> => {
    if (!isAuditor(viewer)) throw new Refused({ code: 'not-yours' })
    return issueToken(services, viewer)
  }),
})
