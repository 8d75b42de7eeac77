import { leftOf, type Successor, type Task } from '@khoan-viec/domain/task'
import type { LeftOf } from '@khoan-viec/protocol/administration'
import { actWords } from './words.ts'

/** What goes on in others: a task, and how much of each indicator is left of it. */
export type Leaving = { readonly id: string; readonly left: readonly LeftOf[] }

/** A successor as it is typed. */
export type TypedSuccessor = { unit: string; name: string; owed: Record<string, string> }

export const blankSuccessor = (): TypedSuccessor => ({ unit: '', name: '', owed: {} })

/** One takes all that is left; of several each takes what is written for it. */
export function composeSuccessors(
  task: Leaving,
  rows: readonly TypedSuccessor[],
  parse: (text: string) => number | undefined,
): { readonly to: readonly Successor[]; readonly faults: Readonly<Record<string, string>> } {
  const faults: Record<string, string> = {}
  const inParts = rows.length > 1
  const to = rows.map(({ unit, name, owed }, index): Successor => {
    const field = `to[${index}]`
    if (unit === '') faults[`${field}.unit`] = actWords().notChosen
    if (inParts && name.trim() === '') faults[`${field}.name`] = actWords().settle.nameMissing
    const id = nameOf(task.id, rows, index)
    if (!inParts) return { task: id, unit }
    const shares: Record<string, number> = {}
    for (const indicator of task.left) {
      const text = (owed[indicator.id] ?? '').trim()
      if (text === '') continue
      const share = parse(text)
      if (share === undefined) faults[`${field}.owed.${indicator.id}`] = actWords().settle.notANumber
      else if (share > 0) shares[indicator.id] = share
    }
    return { task: id, unit, name, owed: shares }
  })
  return { to, faults }
}

/** After the unit; a second part of the same unit bears a number besides. */
function nameOf(task: string, rows: readonly TypedSuccessor[], index: number): string {
  const unit = rows[index]?.unit ?? ''
  const before = rows.slice(0, index).filter((row) => row.unit === unit).length
  return `${task}.${unit}${before === 0 ? '' : `-${before + 1}`}`
}

/** What was decided, as it would be typed. */
export const typedSuccessors = (to: readonly Successor[], write: (share: number) => string): TypedSuccessor[] =>
  to.map(({ unit, name = '', owed = {} }) => ({
    unit,
    name,
    owed: Object.fromEntries(Object.entries(owed).map(([id, share]) => [id, write(share)])),
  }))

/** A task as it goes on in others. */
export const leavingOf = (task: Task): Leaving => ({
  id: task.id,
  left: leftOf(task).map(({ indicator: { id, name, kind, uom }, left }) => ({ id, name, kind, uom, left })),
})
