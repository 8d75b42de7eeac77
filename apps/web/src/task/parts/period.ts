/** `2024-M03` or `2024-Q1`, taken apart; undefined for anything else. */
export function readPeriod(
  id: string,
): { readonly kind: 'month' | 'quarter'; readonly number: number; readonly year: string } | undefined {
  const [, year, kind, digits] = /^(\d{4})-([MQ])(\d{1,2})$/.exec(id) ?? []
  if (year === undefined) return undefined
  return { kind: kind === 'M' ? 'month' : 'quarter', number: Number(digits), year }
}

/** Quarters are written in Roman figures on Vietnamese papers. */
export const romanQuarter = (number: number): string => ['I', 'II', 'III', 'IV'][number - 1] ?? String(number)
