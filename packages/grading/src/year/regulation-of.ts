import type { CycleTerms } from '@khoan-viec/domain/cycle'
import { selectRegulation } from '../regulations/index.ts'

/** Id of the regulation in force on the last day of the period. @throws Error outside every range: such a cycle is refused when it opens. */
export function regulationOf({ side, period }: CycleTerms): string {
  const selected = selectRegulation(side, period.to)
  if (!selected) throw new Error(`no regulation of the ${side} side is in force on ${period.to}`)
  return selected.id
}
