import type { Receipt } from '@khoan-viec/protocol/core'
import { cycleObey, type CycleView } from '@khoan-viec/protocol/cycle'
import type { Time } from '@khoan-viec/protocol/session'
import { forward, named } from '../command/index.ts'
import { findCycle, tellTime } from '../house/index.ts'
import { inHouse, notFound, router, signedIn } from '../trpc/index.ts'
import { LONG_ANSWER_MS, openYear } from './open-year.ts'
import { viewCycle } from './view-cycle.ts'

export const cycle = router({
  current: signedIn.query(({ ctx: { viewer } }): Promise<CycleView> => viewCycle(viewer)),

  clock: inHouse.query(async ({ ctx: { house } }): Promise<Time> => tellTime(house, (await findCycle(house))?.id)),

  obey: signedIn.input(cycleObey).mutation(async ({ ctx: { viewer, services }, input }): Promise<Receipt> => {
    const { command, requestId } = input
    const answerMs = LONG_ANSWER_MS
    if (command.type !== 'open')
      return forward(services, viewer, { stream: `cycle/${named(input.id)}`, requestId, command, answerMs })
    // A year of a rehearsal never stands in the live house, nor a real one in a rehearsal.
    if (command.terms.rehearsal !== (viewer.house.kind === 'REHEARSAL')) throw notFound()
    return openYear(services, viewer, { requestId, command })
  }),
})
