import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { alarmPlace, listAlarms } from '@khoan-viec/db/alarm'
import { checkHouse } from '@khoan-viec/worker/self-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HouseOnFire, victims } from './house.ts'
import { historyOf, untilAllHasEnded, YearFromOutside } from './year.ts'

const KILLS = 20
const LONGEST_DELAY_MS = 400
const FIVE_MINUTES_MS = 300_000
const TWENTY_MINUTES_MS = 1_200_000

/** A small generator with a seed (mulberry32), so that a run that failed can be repeated: KHOAN_VIEC_CHAOS_SEED. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** Plays date by date and notes each, so that the second year can be stopped on the same dates. */
async function playUndisturbed(year: YearFromOutside): Promise<readonly string[]> {
  const days: string[] = []
  for (let state = await year.state(); !state.ended && state.nextDate !== undefined;) {
    days.push(state.nextDate)
    state = await year.playThrough(state.nextDate)
  }
  return days
}

let house: HouseOnFire
let calm: YearFromOutside
let days: readonly string[]

/** The year that nobody disturbs, to which the others are held. */
beforeAll(async () => {
  house = await HouseOnFire.build()
  calm = await YearFromOutside.begin(house.address)
  days = await playUndisturbed(calm)
}, FIVE_MINUTES_MS)

afterAll(() => house[Symbol.asyncDispose]())

test(
  'a year killed at twenty random moments is the year that nobody disturbed',
  async () => {
    const seed = Number(process.env['KHOAN_VIEC_CHAOS_SEED'] ?? Math.floor(Math.random() * 1e9))
    console.log(`KHOAN_VIEC_CHAOS_SEED=${seed}`)
    const random = randomFrom(seed)
    const hit = new Set<string>()
    while (hit.size < Math.min(KILLS, days.length)) hit.add(pick(days, random))
    const stormy = await YearFromOutside.begin(house.address)
    let kills = 0
    for (const day of days) {
      await stormy.playThrough(day, async () => {
        if (!hit.has(day)) return
        await wait(random() * LONGEST_DELAY_MS)
        await house.kill(pick(victims, random))
        kills++
      })
    }

    expect(kills).toBe(KILLS)
    await untilAllHasEnded(house.data, stormy.id)
    const [calmReport, stormyReport] = [await calm.report(), await stormy.report()].map(({ years: [year] }) => year)
    expect(stormyReport?.stuck).toEqual([])
    expect(await historyOf(house.data, stormy.id)).toEqual(await historyOf(house.data, calm.id))
    expect(stormyReport?.results).toEqual(calmReport?.results)
    expect(calmReport?.results.length).toBeGreaterThan(0)
    for (const { id } of [calm, stormy]) {
      const folder = join(house.data, 'rehearsals', id)
      expect((await checkHouse(folder)).parts.filter(({ fault }) => fault)).toEqual([])
      expect(await listAlarms(alarmPlace(folder))).toEqual([])
    }
  },
  TWENTY_MINUTES_MS,
)

test(
  'a year whose engine has forgotten everything is finished from the record',
  async () => {
    const bereft = await YearFromOutside.begin(house.address)
    await bereft.playThrough('2024-07-01')

    await house.stop()
    await Promise.all(
      ['', '-wal', '-shm'].map((suffix) => rm(join(house.data, `temporal.db${suffix}`), { force: true })),
    )
    await house.start()
    const end = await bereft.playThrough('2025-12-31')

    expect(end.ended).toBe(true)
    expect(end.stuck).toEqual([])
    expect(await historyOf(house.data, bereft.id)).toEqual(await historyOf(house.data, calm.id))
    expect((await bereft.report()).years).toEqual((await calm.report()).years)
  },
  FIVE_MINUTES_MS,
)
