import { findOrganisation } from '@khoan-viec/db/stream'
import type { Receipt } from '@khoan-viec/protocol/core'
import { type DelegablePost, delegationList, type DelegationRow } from '@khoan-viec/protocol/delegation'
import { delegationObey } from '@khoan-viec/protocol/organisation'
import { readTaskOf } from '../access/index.ts'
import { forward } from '../command/index.ts'
import { notFound, router, signedIn } from '../trpc/index.ts'
import { delegablePosts } from './delegable-posts.ts'
import { findDelegations, viewDelegations } from './view-delegations.ts'

export const delegation = router({
  /** Who acts for whom, now, later and before, as far as one may know of it. */
  list: signedIn
    .input(delegationList)
    .query(({ ctx: { viewer }, input }): Promise<readonly DelegationRow[]> => viewDelegations(viewer, input.unit)),

  /** What I may delegate, and to whom. */
  posts: signedIn.query(({ ctx: { viewer } }): Promise<readonly DelegablePost[]> => delegablePosts(viewer)),

  /** Of a delegation, and of a task to delegate, that one may not know of it is answered as if there were none. */
  obey: signedIn.input(delegationObey).mutation(async ({ ctx: { viewer, services, db }, input }): Promise<Receipt> => {
    const { command, requestId } = input
    if (command.type === 'delegate') for (const task of command.tasks ?? []) await readTaskOf(viewer, task)
    else if (!(await findDelegations(viewer)).some(({ id }) => id === command.delegation)) throw notFound()
    return await forward(services, viewer, { stream: await findOrganisation(db), requestId, command })
  }),
})
