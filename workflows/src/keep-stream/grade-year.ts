import { stateOf } from '@khoan-viec/domain/aggregates'
import { hashOf } from './hash.ts'
import type { Keeper } from './keeper.ts'
import { year } from './record-port.ts'

/** How many missing inputs an entry names: it holds 32 KB. The screen asks for all of them. */
const MISSING_NAMED = 100

/**
 * Grades whom it can: who still lacks an input, and whoever depends on him, waits and is named. A later grading stands
 * beside the earlier one, never over it.
 */
export async function gradeYear(keeper: Keeper, because: string): Promise<void> {
  const before = stateOf('cycle', keeper.input.stream, keeper.state)
  if (!before.done.includes('grade')) return

  const { cycle } = keeper
  const { grading, missing, results } = await year.gradeYear({ cycle, because })
  const isNews =
    grading !== undefined || JSON.stringify(missing.slice(0, MISSING_NAMED)) !== JSON.stringify(before.missing)
  if (!isNews) return

  const attempt = before.gradings.length + 1
  const command = {
    type: 'grade',
    missing: missing.slice(0, MISSING_NAMED),
    ...(grading === undefined ? {} : { grading }),
  }
  await keeper.actAsSystem(command, `cycle/${cycle}/grade/${attempt}/${hashOf(command)}`)
  if (!grading) return
  const computed = new Map(results.map((result) => [result.stream, { ...result.computed, round: attempt, because }]))
  await keeper.others.tellAll([...computed.keys()], (stream) => ({
    requestId: `${stream}/computed/${attempt}`,
    clock: keeper.clock,
    command: { type: 'note-computed', computed: computed.get(stream) },
  }))
}
