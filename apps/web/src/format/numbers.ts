import type { Language } from '../words/language.ts'

const decimals = 6

/** `1.234,5` in Vietnamese, `1,234.5` in English; up to six decimals, as the record keeps them. */
export function formatNumber(language: Language, value: number): string {
  return numberFormat(language).format(value)
}

/** A share of one as per cent with at most one decimal: `62,5 %` is written `62,5%`. */
export function formatPercent(language: Language, share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

/** The size of a file in steps of 1,000, as systems show it. */
export function formatBytes(language: Language, bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB']
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1000 ** step)
  return `${shown} ${units[step] ?? 'B'}`
}

/** Reads what people type in their language. Undefined where it is no number, or could be two: `1.5` in Vietnamese is neither. */
export function parseNumber(language: Language, text: string): number | undefined {
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const [whole = '', fraction, ...rest] = text
    .trim()
    .replace('−', '-')
    .replaceAll(/[\s\u00a0]/gu, '')
    .split(point)
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+$`)
  const plain = /^-?\d+$/
  if (rest.length > 0 || !(plain.test(whole) || grouped.test(whole))) return undefined
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined
  const value = Number(`${whole.replaceAll(group, '')}.${fraction ?? '0'}`)
  return Number.isFinite(value) ? value : undefined
}

function numberFormat(language: Language): Intl.NumberFormat {
  return language === 'vi' ? vietnamese : english
}

const vietnamese = new Intl.NumberFormat('vi', { maximumFractionDigits: decimals })
const english = new Intl.NumberFormat('en', { maximumFractionDigits: decimals })
