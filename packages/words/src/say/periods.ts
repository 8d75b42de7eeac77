import type { SameWords } from '../dictionary/index.ts'
import type { happenings } from '../vi/index.ts'

type Happenings = SameWords<typeof happenings>

/** A report's period in words: `2024-M03` is "tháng 3/2024", `2024-Q1` "quý I/2024". */
export function sayPeriod(words: Happenings, id: string): string {
  const [, year = '', kind, number = ''] = /^(\d{4})-([MQ])(\d+)$/.exec(id) ?? []
  if (kind === undefined) return id
  if (kind === 'M') return words.month(String(Number(number)), year)
  return words.quarter(['I', 'II', 'III', 'IV'][Number(number) - 1] ?? number, year)
}

/** An act of the calendar in words: `window-opened/registration`, `period-closed/2024-M03`, `grade`. */
export function sayAct(words: Happenings, id: string): string {
  const { acts } = words
  const [act = '', subject = ''] = id.split('/')
  const windows: Readonly<Record<string, string>> = acts.windows
  switch (act) {
    case 'window-opened':
      return acts.opened(windows[subject] ?? subject)
    case 'window-closed':
      return acts.closed(windows[subject] ?? subject)
    case 'period-opened':
      return acts.opened(acts.report(sayPeriod(words, subject)))
    case 'period-closed':
      return acts.closed(acts.report(sayPeriod(words, subject)))
    case 'level-projection':
      return acts.projection(sayPeriod(words, subject))
    case 'grade':
      return acts.grade
    case 'closable':
      return acts.closable
    default:
      return id
  }
}
