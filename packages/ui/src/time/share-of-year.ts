/** How far into `year` an ISO day lies: 0 on its first day, 1 at its end and beyond. */
export function shareOfYear(date: string, year: number): number {
  const from = Date.UTC(year, 0, 1)
  const to = Date.UTC(year + 1, 0, 1)
  const at = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Math.min(1, Math.max(0, (at - from) / (to - from)))
}
