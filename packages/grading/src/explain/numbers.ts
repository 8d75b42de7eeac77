import type { Language } from './words.ts'

const localise = (text: string, language: Language): string => (language === 'vi' ? text.replace('.', ',') : text)

/** `27`, `0,25`; a fraction whose decimals never end is shown with its value to 0.01. */
export const showExact = (value: string, language: Language): string => {
  const [over, under] = value.split('/')
  if (under === undefined) return localise(value, language)
  return `${value} ≈ ${localise((Number(over) / Number(under)).toFixed(2), language)}`
}

export const showPercent = (value: number, language: Language): string =>
  `${localise(String(Number((value * 100).toFixed(6))), language)} %`

export const showShare = ({ count, of }: { readonly count: number; readonly of: number }, language: Language): string =>
  of === 0
    ? language === 'vi'
      ? 'không có để tính'
      : 'none to count'
    : `${count}/${of} = ${localise(String(Number(((count / of) * 100).toFixed(2))), language)} %`

/** 31/12/2026 in Vietnamese, 2026-12-31 in English. */
export const showDay = (day: string, language: Language): string =>
  language === 'vi' ? day.split('-').reverse().join('/') : day
