import { findAssessment } from '@khoan-viec/db/assessment'
import { assessmentObey } from '@khoan-viec/protocol/assessment'
import type { Receipt } from '@khoan-viec/protocol/core'
import { readsAssessment } from '../access/index.ts'
import { forward, named } from '../command/index.ts'
import { notFound, router, signedIn } from '../trpc/index.ts'

export const assessment = router({
  obey: signedIn.input(assessmentObey).mutation(async ({ ctx: { viewer, db, services }, input }): Promise<Receipt> => {
    const stream = `assessment/${named(input.id)}`
    const found = await findAssessment(db, stream, viewer.time.today)
    if (!found || !readsAssessment(viewer, found)) throw notFound()
    return forward(services, viewer, { stream, requestId: input.requestId, command: input.command })
  }),
})
