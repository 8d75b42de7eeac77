import { listNames } from '@khoan-viec/db/people'
import { listStatesIn } from '@khoan-viec/db/stream'
import type { HandoverAct } from '@khoan-viec/domain/handover'
import { id, type Receipt } from '@khoan-viec/protocol/core'
import { handoverObey, type HandoverRow, type HandoverView } from '@khoan-viec/protocol/handover'
import { z } from 'zod'
import { readHandoverOf, readsHandover } from '../access/index.ts'
import { forward, named } from '../command/index.ts'
import { router, signedIn } from '../trpc/index.ts'
import { rowOf, viewHandover } from './view-handover.ts'

export const handover = router({
  byId: signedIn
    .input(z.strictObject({ id }))
    .query(({ ctx: { viewer }, input }): Promise<HandoverView> => viewHandover(viewer, input.id)),

  /** The acts of a unit that the reader may see, the latest change first. */
  ofUnit: signedIn
    .input(z.strictObject({ unit: id }))
    .query(async ({ ctx: { viewer, db }, input }): Promise<readonly HandoverRow[]> => {
      const found = await listStatesIn<HandoverAct>(db, { kind: 'handover', unit: input.unit })
      const acts = found
        .filter((act) => readsHandover(viewer, act))
        .toSorted((one, other) => (one.from < other.from ? 1 : -1))
      const names = await listNames(
        db,
        acts.flatMap(({ outgoing, incoming }) => [outgoing, incoming]),
      )
      return acts.map((act) => rowOf(act, names))
    }),

  obey: signedIn.input(handoverObey).mutation(async ({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const act = await readHandoverOf(viewer, named(input.id))
    return forward(services, viewer, {
      stream: `handover/${act.id}`,
      requestId: input.requestId,
      command: input.command,
    })
  }),
})
