import { checkReadings, listReaders, listReadings } from '@khoan-viec/db/accounts'
import { listNames } from '@khoan-viec/db/people'
import { readingTenure } from '@khoan-viec/domain/access'
import { plusDays, startOfDay } from '@khoan-viec/domain/calendar'
import type { Post } from '@khoan-viec/domain/organisation'
import { readingList, type Readings, type ReadingsCheck } from '@khoan-viec/protocol/reading'
import { type Context, notFound, readerOf, router, signedIn, type Viewer } from '../trpc/index.ts'

const OK_MOST = 399

export const reading = router({
  /** What auditors have read in this house, the latest first. */
  list: signedIn.input(readingList).query(async ({ ctx, input }): Promise<Readings> => {
    const { viewer, db, services } = requireReader(ctx)
    const { page, size, person, day } = input
    const filter = {
      rehearsal: viewer.house.id,
      person,
      from: day && startOfDay(day),
      until: day && startOfDay(plusDays(day, 1)),
    }
    const { rows, total } = await listReadings(services.accounts, filter, { page, size })
    const everybody = await listReaders(services.accounts, viewer.house.id)
    const names = await listNames(db, everybody)
    const named = (id: string) => ({ id, name: names[id] ?? id })
    return {
      readings: {
        page,
        size,
        total,
        rows: rows.map((row) => ({
          n: row.n,
          person: named(row.person),
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only posts are written there
          post: row.post as Post,
          at: row.at_virtual,
          atReal: row.at_real,
          asked: row.asked,
          input: row.input,
          isAnswered: row.status <= OK_MOST,
        })),
      },
      readers: everybody.map(named),
    }
  }),

  /** Whether all readings follow from one another, those of other houses of this installation included. */
  check: signedIn.query(async ({ ctx }): Promise<ReadingsCheck> => checkReadings(requireReader(ctx).services.accounts)),
})

/** Who looks back is somebody else there, and the log is of the present. @throws Refused `not-found` */
function requireReader<Asking extends Context & { readonly viewer: Viewer }>(ctx: Asking): Asking {
  const isReader = readingTenure('reading-log', readerOf(ctx.viewer)) !== undefined
  if (ctx.asOf !== undefined || !isReader) throw notFound()
  return ctx
}
