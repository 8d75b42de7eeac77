import { language, type Language } from '../words/language.ts'
import { formatDate, formatDue, formatMonth, formatRelative, formatSecond, formatTime } from './dates.ts'
import { formatBytes, formatNumber, formatPercent, parseNumber } from './numbers.ts'

/** Every way of writing a value, in one language. */
export function createFormat(spoken: Language) {
  return {
    date: formatDate,
    time: formatTime,
    dateTime: (instant: string) => `${formatDate(instant)} ${formatTime(instant)}`,
    /** To the second: where one thing follows another at once. */
    second: (instant: string) => `${formatDate(instant)} ${formatSecond(instant)}`,
    relative: (date: string, today: string) => formatRelative(spoken, date, today),
    due: (date: string, today: string) => formatDue(spoken, date, today),
    month: (index: number) => formatMonth(spoken, index),
    number: (value: number) => formatNumber(spoken, value),
    percent: (share: number) => formatPercent(spoken, share),
    bytes: (bytes: number) => formatBytes(spoken, bytes),
    parseNumber: (text: string) => parseNumber(spoken, text),
    list: (items: readonly string[]) => new Intl.ListFormat(spoken, { type: 'conjunction' }).format(items),
    compare: new Intl.Collator(spoken, { numeric: true }).compare,
  }
}

export type Format = ReturnType<typeof createFormat>

const formats = { vi: createFormat('vi'), en: createFormat('en') }

/** The way of the reader's language; reactive. */
export const format = (): Format => formats[language()]
