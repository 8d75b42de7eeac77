import type { LocalDate } from '@khoan-viec/domain/core'
import type { Task } from '@khoan-viec/domain/task'
import { taskWords } from '../task/parts/index.ts'
import { registrationFields } from '../task/parts/registration-fields.ts'
import { registerWords } from './words.ts'

/** Why a registration came back and until when it may be corrected; undefined for one that did not. */
export function correctionOf(
  task: Task,
): { readonly reason: string; readonly correctBy?: LocalDate; readonly field?: string } | undefined {
  if (task.status === 'SENT_BACK') return task.sentBack
  const last = task.conclusions.at(-1)
  if (task.status !== 'RETURNED' || !last) return undefined
  return { reason: last.ground, ...(last.correctBy === undefined ? {} : { correctBy: last.correctBy }) }
}

/** Which field of the form was named as the one to correct. */
export function nameField(field: string): string {
  const known = registrationFields.find((each) => each === field)
  return registerWords().returned.field(known === undefined ? field : taskWords().registration[known])
}
