import type { LocalDate } from '@khoan-viec/domain/core'
import type { Task } from '@khoan-viec/domain/task'

/** Why a registration came back and until when it may be corrected; undefined for one that did not. */
export function correctionOf(task: Task): { readonly reason: string; readonly correctBy?: LocalDate } | undefined {
  if (task.status === 'SENT_BACK') return task.sentBack
  const last = task.conclusions.at(-1)
  if (task.status !== 'RETURNED' || !last) return undefined
  return { reason: last.ground, ...(last.correctBy === undefined ? {} : { correctBy: last.correctBy }) }
}
