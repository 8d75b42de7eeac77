import { stateOf } from '@khoan-viec/domain/aggregates'
import { dayOf } from '@khoan-viec/domain/calendar'
import { ok, refuse, type Result } from '@khoan-viec/domain/core'
import type { Loaded } from '@khoan-viec/domain/stream'
import type { TaskCommand, TaskId } from '@khoan-viec/domain/task'
import type { Keeper } from './keeper.ts'
import { record } from './record-port.ts'

type Transfer = Extract<TaskCommand, { type: 'transfer' }>
type Plan = Extract<TaskCommand, { type: 'plan-settlement' }>

/** Before work is transferred: each unit is there or comes, its year is open, and no other task bears the name. */
export async function checkSuccessors(keeper: Keeper, command: Transfer): Promise<Result<TaskCommand>> {
  for (const [index, { task, unit, cycle = keeper.cycle }] of command.to.entries()) {
    const found = await record.load({ stream: `task/${task}`, cycle, unit })
    if (isAnothers(keeper, task, found)) return refuse('already-done', { field: `to[${index}].task` })
    if (!(await record.standsOn({ unit, day: dayOf(keeper.now) })))
      return refuse('not-found', { field: `to[${index}].unit` })
    if (found.over === true || found.facts.cycle.authority === '')
      return refuse('not-found', { field: `to[${index}].cycle` })
  }
  return ok(command)
}

/** For a day to come only the names: whether each unit is there then is asked as it is recorded, and again of what ends units. */
export async function checkNames(keeper: Keeper, command: Plan): Promise<Result<TaskCommand>> {
  if (command.disposition.kind !== 'TRANSFER') return ok(command)
  for (const [index, { task, unit }] of command.disposition.to.entries()) {
    const found = await record.load({ stream: `task/${task}`, cycle: keeper.cycle, unit })
    if (isAnothers(keeper, task, found)) return refuse('already-done', { field: `disposition.to[${index}].task` })
  }
  return ok(command)
}

/** Of whoever asks again it is the one that was begun the first time. */
function isAnothers({ input }: Keeper, task: TaskId, { state }: Loaded): boolean {
  const stream = `task/${task}`
  return state !== undefined && `task/${stateOf('task', stream, state).from?.task}` !== input.stream
}
