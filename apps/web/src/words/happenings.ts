import type { AnyEvent } from '@khoan-viec/protocol/record'
import { defineWords } from './define-words.ts'
import { terms } from './terms.ts'
import vi from './vi/happenings.ts'

/** What happened and what the calendar does, in words. */
const happenings = defineWords(vi, () => import('./en/happenings.ts'))

/** Who did what: "Hồ Đăng Quế đăng ký việc khó". Without a name it was the system. */
export const sayHappened = (kind: AnyEvent['type'], name: string | undefined): string =>
  `${name ?? terms().system} ${happenings().happened[kind]}`

/** A report's period in words: `2024-M03` is "tháng 3/2024", `2024-Q1` "quý I/2024". */
export function sayPeriod(id: string): string {
  const [, year = '', kind, number = ''] = /^(\d{4})-([MQ])(\d+)$/.exec(id) ?? []
  if (kind === undefined) return id
  if (kind === 'M') return happenings().month(String(Number(number)), year)
  return happenings().quarter(['I', 'II', 'III', 'IV'][Number(number) - 1] ?? number, year)
}

/** An act of the calendar in words: `window-opened/registration`, `period-closed/2024-M03`, `grade`. */
export function sayAct(id: string): string {
  const { acts } = happenings()
  const [act = '', subject = ''] = id.split('/')
  const windows: Readonly<Record<string, string>> = acts.windows
  switch (act) {
    case 'window-opened':
      return acts.opened(windows[subject] ?? subject)
    case 'window-closed':
      return acts.closed(windows[subject] ?? subject)
    case 'period-opened':
      return acts.opened(acts.report(sayPeriod(subject)))
    case 'period-closed':
      return acts.closed(acts.report(sayPeriod(subject)))
    case 'level-projection':
      return acts.projection(sayPeriod(subject))
    case 'grade':
      return acts.grade
    case 'closable':
      return acts.closable
    default:
      return id
  }
}
