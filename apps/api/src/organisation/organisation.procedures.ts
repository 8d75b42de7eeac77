import { findCurrentCycleId, findOrganisation } from '@khoan-viec/db/stream'
import type { Receipt } from '@khoan-viec/protocol/core'
import { organisationObey } from '@khoan-viec/protocol/organisation'
import { readsAll } from '../access/index.ts'
import { forward } from '../command/index.ts'
import { notFound, router, signedIn } from '../trpc/index.ts'

export const organisation = router({
  obey: signedIn.input(organisationObey).mutation(async ({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const { command, requestId } = input
    if (!readsAll(viewer)) throw notFound()
    const { db } = viewer.house
    const receipt = await forward(services, viewer, {
      stream: await findOrganisation(db),
      requestId,
      command,
      begins: { cycle: await findCurrentCycleId(db) },
    })
    if (command.type === 'erase-person') await services.pasts.forgetErased(viewer.house)
    return receipt
  }),
})
