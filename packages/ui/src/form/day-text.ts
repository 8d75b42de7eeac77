/** `2026-02-05` as `05/02/2026`; what is no ISO day, as nothing. */
export function writeDay(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split('-').reverse().join('/') : ''
}

/** Reads `5/2/2026`, `05-02-2026`, `05.02.2026` or `05022026` as `2026-02-05`. Undefined unless the day exists. */
export function readDay(text: string): string | undefined {
  const parts = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\s*$|^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text)
  if (!parts) return undefined
  const [day, month, year] = [parts[1] ?? parts[4], parts[2] ?? parts[5], parts[3] ?? parts[6]]
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined
}
