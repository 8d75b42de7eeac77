import type { Receipt } from '@khoan-viec/protocol/core'
import { cycleObey, type CycleView } from '@khoan-viec/protocol/cycle'
import type { Time } from '@khoan-viec/protocol/session'
import { forward, named } from '../command/index.ts'
import { findCycle, tellTime } from '../house/index.ts'
import { inHouse, notFound, router, signedIn } from '../trpc/index.ts'
import { viewCycle } from './view-cycle.ts'

/** Moving a clock does everybody's work on the way, closing writes a year's seal: they take longer than a word. */
const LONG_ANSWER_MS = 120_000

export const cycle = router({
  current: signedIn.query(({ ctx: { viewer } }): Promise<CycleView> => viewCycle(viewer)),

  clock: inHouse.query(async ({ ctx: { house } }): Promise<Time> => tellTime(house, (await findCycle(house))?.id)),

  obey: signedIn.input(cycleObey).mutation(({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const { command, requestId } = input
    const answerMs = LONG_ANSWER_MS
    if (command.type !== 'open')
      return forward(services, viewer, { stream: `cycle/${named(input.id)}`, requestId, command, answerMs })
    // Every house of this product is a rehearsal until installations with accounts are built.
    if (!command.terms.rehearsal) throw notFound()
    const { id } = command.terms
    return forward(services, viewer, { stream: `cycle/${id}`, requestId, command, begins: { cycle: id }, answerMs })
  }),
})
