import type { Indicator } from '@khoan-viec/domain/task'

/** The part of the way from baseline to target, not cut at its ends: below 0 it went backwards, above 1 beyond. */
export function partOf(
  { kind, baseline, target }: Pick<Indicator, 'kind' | 'baseline' | 'target'>,
  value: number,
): number {
  if (kind === 'YES_NO' || target === baseline) return value === target ? 1 : 0
  return (value - baseline) / (target - baseline)
}
