import { rightAsked, type RightsRuling, type RightsToken } from '@khoan-viec/protocol/rights'
import { notFound, Refused, router, signedIn } from '../trpc/index.ts'
import { ruleOn } from './rule-on.ts'
import { issueRightsToken, readsRights } from './token.ts'

export const rights = router({
  /** Whether somebody may do something, and why not: for the office, which is asked by those who were refused. */
  explain: signedIn.input(rightAsked).query(({ ctx: { viewer, house }, input }): Promise<RightsRuling> => {
    if (!readsRights(viewer)) throw notFound()
    return ruleOn(house, input)
  }),

  /** For other software that asks by OpenID AuthZEN, in the name of the office. */
  issueToken: signedIn.mutation(({ ctx: { viewer, services } }): Promise<RightsToken> => {
    if (!readsRights(viewer)) throw new Refused({ code: 'not-yours' })
    return issueRightsToken(services, viewer)
  }),
})
