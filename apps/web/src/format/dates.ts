import type { Language } from '../words/language.ts'

const zone = 'Asia/Ho_Chi_Minh'
const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const clockInSeconds = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** The day in Viet Nam (`2026-02-05`) of an ISO instant; an ISO day stays what it is. */
export function dayOf(iso: string): string {
  return iso.includes('T') ? day.format(new Date(iso)) : iso
}

/** `05/02/2026`, in both languages. */
export function formatDate(iso: string): string {
  return dayOf(iso).split('-').reverse().join('/')
}

/** `14:30` in Viet Nam. */
export function formatTime(instant: string): string {
  return clock.format(new Date(instant))
}

/** `14:30:05` in Viet Nam. */
export function formatSecond(instant: string): string {
  return clockInSeconds.format(new Date(instant))
}

/** Whole days from one ISO day or instant to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000
}

/** `hôm nay`, `3 ngày nữa`, `2 ngày trước`; in months from about two months on. */
export function formatRelative(language: Language, date: string, today: string): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const days = daysBetween(today, date)
  const said = Math.abs(days) < 61 ? relative.format(days, 'day') : relative.format(Math.trunc(days / 30.4), 'month')
  // It stands within sentences, and some browsers begin "Hôm nay" with a capital.
  return said.toLocaleLowerCase(language)
}

/** For what has a last day: `còn 3 ngày`, `hôm nay là hạn cuối`, `quá hạn 2 ngày`. */
export function formatDue(language: Language, due: string, today: string): string {
  const days = daysBetween(today, due)
  const said = dueWords[language]
  if (days === 0) return said.today
  return days > 0 ? said.left(days) : said.over(-days)
}

/** The name of a month by its index from 0, short enough for a twelfth of a line. */
export function formatMonth(language: Language, index: number): string {
  if (language === 'vi') return `T${index + 1}`
  return new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, index, 1))
}

const dueWords = {
  vi: {
    today: 'hôm nay là hạn cuối',
    left: (days: number) => `còn ${days} ngày`,
    over: (days: number) => `quá hạn ${days} ngày`,
  },
  en: {
    today: 'due today',
    left: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
    over: (days: number) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  },
}
