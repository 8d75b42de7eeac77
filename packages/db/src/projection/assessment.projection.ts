import { stateOf } from '@khoan-viec/domain/aggregates'
import type { Transaction } from 'kysely'
import type { Database } from '../schema/index.ts'
import type { Moved } from './moved.ts'

export async function projectAssessment(trx: Transaction<Database>, { stream, state }: Moved): Promise<void> {
  const assessment = stateOf('assessment', stream, state)
  const computed = assessment.computed.at(-1)
  const row = {
    cycle: assessment.cycle,
    unit: assessment.unit,
    subject: assessment.subject,
    kind: assessment.kind,
    name: assessment.name,
    self: assessment.selfRanks.at(-1)?.level ?? null,
    appraised: assessment.appraisals.at(-1)?.level ?? null,
    computed: computed?.level ?? null,
    decided: assessment.decisions.at(-1)?.level ?? null,
    score: computed?.score ?? null,
    round: computed?.round ?? 0,
    closed: assessment.closed ? 1 : 0,
  }
  await trx
    .insertInto('assessment')
    .values({ id: stream, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
