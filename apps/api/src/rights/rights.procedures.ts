import { listUnitNames } from '@khoan-viec/db/unit'
import { rightAsked, type RightsAnswer, type RightsToken } from '@khoan-viec/protocol/rights'
import { notFound, Refused, router, signedIn } from '../trpc/index.ts'
import { ruleOn } from './rule-on.ts'
import { issueRightsToken, readsRights } from './token.ts'

export const rights = router({
  /** Whether somebody may do something, and why not: for the office, which is asked by those who were refused. */
  explain: signedIn.input(rightAsked).query(async ({ ctx: { viewer, house, db }, input }): Promise<RightsAnswer> => {
    if (!readsRights(viewer)) throw notFound()
    const ruling = await ruleOn(house, input)
    const tenure = ruling.allowed ? ruling.under : 'tenure' in ruling.because ? ruling.because.tenure : undefined
    const unitName = tenure && (await listUnitNames(db, viewer.time.today)).get(tenure.unit)
    return { ruling, ...(unitName === undefined ? {} : { unitName }) }
  }),

  /** For other software that asks by OpenID AuthZEN, in the name of the office. */
  issueToken: signedIn.mutation(({ ctx: { viewer, services } }): Promise<RightsToken> => {
    if (!readsRights(viewer)) throw new Refused({ code: 'not-yours' })
    return issueRightsToken(services, viewer)
  }),
})
