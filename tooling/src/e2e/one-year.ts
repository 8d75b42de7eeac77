import { type Page, test } from '@playwright/test'
import type { Desk } from './acts.ts'
import { openYear, playTo } from './year.ts'
import { preparedYears } from './years.ts'

/** One small year for all journeys of a file, which each of them finds at its own date or later: sits down in it on a day. */
export function oneYear(): (page: Page, day: string) => Promise<Desk> {
  let year = ''
  test.beforeAll(async () => {
    year = await openYear(preparedYears().address, 'small')
  })
  return async (page, day) => {
    await playTo(preparedYears().address, year, day)
    return { page, year }
  }
}
