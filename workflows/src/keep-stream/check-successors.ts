import { stateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { ok, refuse, type Result } from '@khoan-viec/domain/core'
import type { TaskCommand } from '@khoan-viec/domain/task'
import type { Keeper } from './keeper.ts'
import { record } from './record-port.ts'

/** Before work is transferred: each unit is there or comes, its year is open, and no other task bears the name. */
export async function checkSuccessors(
  keeper: Keeper,
  command: Extract<TaskCommand, { type: 'transfer' }>,
): Promise<Result<TaskCommand>> {
  for (const [index, { task, unit, cycle = keeper.cycle }] of command.to.entries()) {
    const stream = `task/${task}`
    const found = await record.load({ stream, cycle, unit })
    // Of whoever asks again: it is the one that was begun the first time.
    const known = found.state === undefined ? undefined : stateOf('task', stream, found.state)
    if (known && `task/${known.from?.task}` !== keeper.input.stream)
      return refuse('already-done', { field: `to[${index}].task` })
    if (!(await record.standsOn({ unit, day: dayOf(keeper.now) })))
      return refuse('not-found', { field: `to[${index}].unit` })
    if (found.over === true || found.facts.cycle.authority === '')
      return refuse('not-found', { field: `to[${index}].cycle` })
  }
  return ok(command)
}
