import type { Instant, LocalDate } from '@khoan-viec/domain/core'

/** 31/12/2024. */
export const writeDay = (day: LocalDate): string => day.split('-').reverse().join('/')

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 })
export const writeNumber = (value: number): string => numbers.format(value)

const moments = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
export const writeMoment = (at: Instant): string => moments.format(new Date(at))

/** A digest in groups that a person can compare and a line can break. */
export const writeDigest = (hash: string): string => hash.replaceAll(/.{8}(?=.)/g, '$& ')
