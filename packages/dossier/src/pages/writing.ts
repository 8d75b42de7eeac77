import type { Writing } from '@khoan-viec/words/say'

export type Language = 'vi' | 'en'

const VIETNAM_MS = 7 * 3_600_000

/**
 * Days, moments and numbers without the runtime's own tables of languages, which differ from one version to the next: a
 * page has to come out the same, byte for byte, wherever it is made again.
 */
const writeDay = (iso: string): string => dayIn(iso).split('-').reverse().join('/')

/** `14:30, 05/02/2026` in Viet Nam, which keeps UTC+7 all year. */
export const writeMoment = (iso: string): string => `${local(iso).slice(11, 16)}, ${writeDay(iso)}`

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export function writeNumber(value: number, language: Language): string {
  const [whole = '', part] = String(value).split('.')
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group)
  return part === undefined ? grouped : `${grouped}${point}${part}`
}

/** A digest in groups that a person can compare and a line can break. */
export const writeDigest = (hash: string): string => hash.replaceAll(/.{8}(?=.)/g, '$& ')

export const writing = (language: Language): Writing => ({
  number: (value) => writeNumber(value, language),
  date: writeDay,
})

/** `2026-02-05` in Viet Nam. */
export const dayIn = (iso: string): string => (iso.includes('T') ? local(iso).slice(0, 10) : iso)

const local = (instant: string): string => new Date(Date.parse(instant) + VIETNAM_MS).toISOString()
