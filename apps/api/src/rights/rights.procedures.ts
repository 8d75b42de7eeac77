import { listUnitNames } from '@khoan-viec/db/unit'
import {
  rightAsked,
  type RightsAnswer,
  type RightsToken,
  rightsTokenAsked,
  rightsTokenOf,
  type RightsTokenRow,
  webhookAsked,
  type WebhookMade,
  webhookOf,
  webhookReplay,
  type Webhooks,
} from '@khoan-viec/protocol/rights'
import { requireProof } from '../command/index.ts'
import { notFound, Refused, router, signedIn } from '../trpc/index.ts'
import { ruleOn } from './rule-on.ts'
import { issueRightsToken, listTokens, readsRights, revokeToken } from './token.ts'
import { makeWebhook, removeWebhook, tellAgain, viewWebhooks } from './webhook.ts'

/** Whoever of the office may know of others' rights, and so lends that to other software. */
const lender = signedIn.use(async ({ ctx, next }) => {
  if (!readsRights(ctx.viewer)) throw new Refused({ code: 'not-yours' })
  return next()
})

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
  issueToken: lender
    .input(rightsTokenAsked)
    .mutation(async ({ ctx: { viewer, services }, input }): Promise<RightsToken> => {
      await requireProof(services, viewer)
      return issueRightsToken(services, viewer, input)
    }),

  /** What other software is lent, with when it last asked. */
  tokens: lender.query(({ ctx: { viewer, services } }): Promise<readonly RightsTokenRow[]> =>
    listTokens(services, viewer),
  ),

  /** Takes a token back, whoever of the office took it. */
  revokeToken: lender
    .input(rightsTokenOf)
    .mutation(({ ctx: { viewer, services }, input: { id } }) => revokeToken(services, viewer, id)),

  /** Addresses of other software that are told of what happens, and how each telling stands. */
  webhooks: lender.query(({ ctx: { viewer, services } }): Promise<Webhooks> => viewWebhooks(services, viewer)),

  makeWebhook: lender
    .input(webhookAsked)
    .mutation(async ({ ctx: { viewer, services }, input }): Promise<WebhookMade> => {
      await requireProof(services, viewer)
      return makeWebhook(services, viewer, input)
    }),

  removeWebhook: lender
    .input(webhookOf)
    .mutation(({ ctx: { viewer, services }, input: { id } }) => removeWebhook(services, viewer, id)),

  /** Tells an address of everything again from an entry on; also one that had been given up. */
  tellAgain: lender
    .input(webhookReplay)
    .mutation(({ ctx: { viewer, services }, input }) => tellAgain(services, viewer, input)),
})
