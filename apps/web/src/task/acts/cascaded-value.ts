import type { Task } from '@khoan-viec/domain/task'
import { sumOf } from '../tabs/parts-sum.ts'

/** The unit's value of a quota split to cells: its baseline and what the cells reported last. The unit's report must say the same. */
export function cascadedValue({
  cascade,
  contract,
}: Task): { readonly indicator: string; readonly value: number } | undefined {
  const indicator = contract?.terms.indicators.find(({ id }) => id === cascade?.indicator)
  if (!cascade || !indicator) return undefined
  const parts = sumOf(cascade.parts, ({ reported }) => reported.at(-1)?.value ?? 0)
  const way = indicator.target >= indicator.baseline ? parts : -parts
  return { indicator: indicator.id, value: sumOf([indicator.baseline, way], (each) => each) }
}
