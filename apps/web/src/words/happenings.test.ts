import { describe, expect, test } from 'vitest'
import { sayAct, sayPeriod } from './happenings.ts'

describe('a period is said', () => {
  test.each([
    ['2024-M03', 'tháng 3/2024'],
    ['2024-M12', 'tháng 12/2024'],
    ['2024-Q1', 'quý I/2024'],
    ['2024-Q4', 'quý IV/2024'],
  ])('%s as %s', (id, said) => expect(sayPeriod(id)).toBe(said))

  test('as it stands where it is none', () => expect(sayPeriod('cả năm')).toBe('cả năm'))
})

test.each(['registration', 'assessment', 'decision', 'appeal'])('the window %s opens and closes in words', (name) => {
  expect(sayAct(`window-opened/${name}`)).toMatch(/^Mở /)
  expect(sayAct(`window-closed/${name}`)).toMatch(/^Hết hạn /)
  expect(sayAct(`window-opened/${name}`)).not.toContain(name)
})

test('a report’s dates name its period', () => {
  expect(sayAct('period-opened/2024-M03')).toContain('tháng 3/2024')
  expect(sayAct('level-projection/2024-Q2')).toContain('quý II/2024')
})
