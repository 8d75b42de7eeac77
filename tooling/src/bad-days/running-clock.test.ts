import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { historyOf } from '../chaos/year.ts'
import { type Product, startProduct } from './product.ts'
import { beginYear, type Year } from './year.ts'

const PATIENCE_MS = 120_000
const LOOK_MS = 200
/** Reports, deliveries and the windows of the year's end lie between: much that only the system does when people do nothing. */
const FROM = '2024-12-05'
const TO = '2024-12-28'
/** The system's next date after that: the clock is stopped on the way there. */
const NEXT = '2025-01-03T17:00:00.000Z'
const DAYS_PER_SECOND = 5

let product: Product
beforeAll(async () => {
  product = await startProduct()
}, PATIENCE_MS)
afterAll(async () => {
  await product[Symbol.asyncDispose]()
}, PATIENCE_MS)

test(
  'a clock that runs by itself brings the system to do, each on its date, what it does where the clock is stepped',
  async () => {
    const stepped = await beginYear(product, FROM)
    await stepped.playTo(TO, 'NONE')
    const running = await beginYear(product, FROM)
    await running.open.rehearsal.play.mutate({ rehearsal: running.id, daysPerSecond: DAYS_PER_SECOND, cast: 'NONE' })
    while ((await stateOf(running)).today <= TO) await wait(LOOK_MS)
    await running.open.rehearsal.pause.mutate({ rehearsal: running.id })

    expect((await stateOf(running)).clock).toMatchObject({ paused: true })
    const [ran, still] = [await untilNext(running), await untilNext(stepped)]
    expect(ran.kinds).toEqual(still.kinds)
    expect(ran.dates).toEqual(still.dates)
    expect(ran.dates.length).toBeGreaterThan(5)
  },
  PATIENCE_MS,
)

const stateOf = (year: Year) => year.open.rehearsal.state.query({ rehearsal: year.id })

/** What happened on each stream; and what the calendar brought, with its moment. What follows from that follows when it does. */
async function untilNext({ id }: Year) {
  const streams = Object.entries(await historyOf(product.data, id)).map(
    ([stream, events]) => [stream, events.filter(({ at }) => at < NEXT)] as const,
  )
  const dated = streams.flatMap(([stream, events]) => events.map((event) => ({ stream, ...event })))
  return {
    kinds: Object.fromEntries(streams.map(([stream, events]) => [stream, events.map(({ kind }) => kind)])),
    dates: dated.filter(({ kind }) => kind === 'date-passed').map(({ at, event }) => ({ at, event })),
  }
}
