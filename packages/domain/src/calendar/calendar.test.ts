import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  dayOf,
  daysBetween,
  endOfMonth,
  holidays,
  isDay,
  isEstimated,
  isWorkingDay,
  nextWorkingDay,
  parseDate,
  plusDays,
  plusWorkingDays,
  startOfDay,
  weekdayOf,
} from './index.ts'

const HOUR = 3_600_000
const aDay = fc
  .date({ min: new Date('2022-06-01'), max: new Date('2028-06-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const aMoment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('a day in Viet Nam', () => {
  test.prop([aMoment])('is the day seven hours east of Greenwich', (at) => {
    expect(dayOf(at)).toBe(new Date(Date.parse(at) + 7 * HOUR).toISOString().slice(0, 10))
  })

  test.prop([aDay])('begins at its own 00:00, a millisecond after the day before ended', (day) => {
    expect(dayOf(startOfDay(day))).toBe(day)
    expect(dayOf(new Date(Date.parse(startOfDay(day)) - 1).toISOString())).toBe(plusDays(day, -1))
  })

  test.prop([aDay, fc.integer({ min: -900, max: 900 })])('is as far from another as was added', (day, days) => {
    expect(daysBetween(day, plusDays(day, days))).toBe(days)
    expect(plusDays(plusDays(day, days), -days)).toBe(day)
  })

  test.prop([aDay])('knows its weekday and the end of its month', (day) => {
    expect(weekdayOf(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
    expect(plusDays(endOfMonth(day), 1).slice(8)).toBe('01')
    expect(endOfMonth(day).slice(0, 7)).toBe(day.slice(0, 7))
  })

  test.prop([aDay])('is read as it is written', (day) => {
    expect(parseDate(day, 'x')).toEqual({ ok: true, value: day })
  })

  it.each([
    '2023-02-29',
    '2024-2-3',
    '2024-13-01',
    '2024-00-10',
    '2024-01-32',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '2024-01-01 ',
    '20240101',
    '+02024-01-01',
    '2024-01-01[u-ca=gregory]',
    '01/02/2024',
    '',
    '２０２４-01-01',
  ])('is refused by its field when written %o', (text) => {
    expect(parseDate(text, 'deadline')).toEqual({ ok: false, refusal: { code: 'malformed', field: 'deadline' } })
    expect(isDay(text)).toBe(false)
  })
})

describe('working days', () => {
  test.prop([aDay])('are Monday to Friday but for the days off, and Saturdays worked in exchange', (day) => {
    const isOff = holidays.some(({ off }) => off.some(({ from, to }) => from <= day && day <= to))
    const isWorked = holidays.some(({ worked }) => worked.includes(day))
    expect(isWorkingDay(day)).toBe(isWorked || (weekdayOf(day) < 6 && !isOff))
  })

  test.prop([aDay])('the next one is worked, not before, and nothing worked lies between', (day) => {
    const next = nextWorkingDay(day)
    expect(isWorkingDay(next)).toBe(true)
    expect(next >= day).toBe(true)
    for (let each = day; each < next; each = plusDays(each, 1)) expect(isWorkingDay(each)).toBe(false)
  })

  test.prop([aDay, fc.integer({ min: 0, max: 60 })])('so many later counts exactly so many', (day, days) => {
    const reached = plusWorkingDays(day, days)
    let counted = 0
    for (let each = plusDays(day, 1); each <= reached; each = plusDays(each, 1)) counted += isWorkingDay(each) ? 1 : 0
    expect(isWorkingDay(reached)).toBe(true)
    if (days > 0) expect(counted).toBe(days)
    else expect(reached).toBe(nextWorkingDay(day))
  })

  it.each(holidays)('of $year: every announced day is off, and every exchange is a Saturday worked', (year) => {
    for (const { from, to } of year.off) {
      expect(from <= to && from.startsWith(`${year.year}`) && isDay(from) && isDay(to)).toBe(true)
      for (let day = from; day <= to; day = plusDays(day, 1)) expect(isWorkingDay(day)).toBe(false)
    }
    for (const day of year.worked) {
      expect(weekdayOf(day)).toBe(6)
      expect(isWorkingDay(day)).toBe(true)
    }
    expect(year.sources.length).toBeGreaterThan(1)
  })

  it.each(holidays)('of $year: no holiday of the law is lost to a weekend, and exchanges balance', (year) => {
    // 1/1, five of Tết, Giỗ Tổ, 30/4, 1/5, two of Quốc khánh; and 24/11 from 2026 on.
    const granted = year.year >= 2026 ? 12 : 11
    let weekdaysOff = 0
    for (const { from, to } of year.off)
      for (let day = from; day <= to; day = plusDays(day, 1)) weekdaysOff += weekdayOf(day) <= 5 ? 1 : 0
    expect(weekdaysOff - year.worked.length).toBe(granted)
  })

  it('says which years are estimated, and that it knows nothing of others', () => {
    expect([isEstimated(2024), isEstimated(2027), isEstimated(2031)]).toEqual([false, true, undefined])
  })

  it('moves a deadline over Tết 2024 to the Thursday after it', () => {
    expect(nextWorkingDay('2024-02-08')).toBe('2024-02-15')
    expect(plusWorkingDays('2024-05-02', 2)).toBe('2024-05-04')
  })
})
