import { Hono } from 'hono'
import { giveBook, inOffice, languageIn } from '../office-list/index.ts'
import type { Services } from '../trpc/index.ts'
import { nationalList } from './read-list.ts'
import { writeOdd } from './write-odd.ts'

/** The odd rows of the national list, of one province or of all. */
export function nationalListRoutes(services: Services): Hono {
  const office = inOffice(services)
  return new Hono().get('/odd.xlsx', (c) =>
    office(c, async () => {
      const { provinces, odd } = await nationalList()
      const code = c.req.query('province')
      const name = provinces.find((each) => each.code === code)?.name
      const language = languageIn(c)
      const rows = code === undefined ? odd : odd.filter(({ newProvince }) => newProvince === name)
      return giveBook(c, writeOdd(rows, language), language === 'vi' ? 'dong-con-vuong.xlsx' : 'odd-rows.xlsx')
    }),
  )
}
