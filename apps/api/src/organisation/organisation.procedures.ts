import type { Receipt } from '@khoan-viec/protocol/core'
import { organisationObey } from '@khoan-viec/protocol/organisation'
import { readsAll } from '../access/index.ts'
import { forward, named } from '../command/index.ts'
import { notFound, router, signedIn } from '../trpc/index.ts'

export const organisation = router({
  obey: signedIn.input(organisationObey).mutation(async ({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const { command, requestId } = input
    const cycle = named(input.id)
    if (!readsAll(viewer)) throw notFound()
    const receipt = await forward(services, viewer, {
      stream: `organisation/${cycle}`,
      requestId,
      command,
      begins: { cycle },
    })
    if (command.type === 'erase-person') await services.pasts.forgetErased(viewer.house)
    return receipt
  }),
})
