import { cp, mkdtempDisposable, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { alarmPlace, listAlarms } from '@khoan-viec/db/alarm'
import { checkHouse } from '@khoan-viec/worker/self-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backUp } from '../backup/back-up.ts'
import { restoreSet } from '../backup/restore-set.ts'
import { readSet } from '../backup/set.ts'
import { HouseOnFire, victims } from './house.ts'
import { historyOf, untilAllHasEnded, YearFromOutside } from './year.ts'

const KILLS = 20
const LONGEST_DELAY_MS = 400
const FIVE_MINUTES_MS = 300_000
/** So that something of June has been played. */
const SAVED_AFTER_MS = 1500
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
    const [calmReport, stormyReport] = [await calm.report(), await stormy.report()].map(({ years: [year] }) => year)
    // Asked first: a year in which something was refused comes to no end.
    expect(stormyReport?.stuck).toEqual([])
    await untilAllHasEnded(house.data, stormy.id)
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

const engineFiles = (data: string) => ['', '-wal', '-shm'].map((suffix) => join(data, `temporal.db${suffix}`))

test(
  'a year is finished from a backup whose engine is a month older than the record, and from one without an engine',
  async () => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'khoan-viec-backup-'))
    const [folder, older, newer, bereft] = ['sets', 'older', 'newer', 'bereft'].map((name) => join(place.path, name))
    if (!folder || !older || !newer || !bereft) throw new RangeError('four names')
    const save = (now: Date) => backUp({ data: house.data, folder, kind: 'REHEARSAL', now })
    const year = await YearFromOutside.begin(house.address)
    await year.playThrough('2024-06-01')
    const before = await save(new Date(0))
    let during: { set: string } | undefined
    // It goes on being played while it is saved.
    await year.playThrough('2024-07-15', async () => {
      await wait(SAVED_AFTER_MS)
      during = await save(new Date())
    })
    const { years } = await calm.report()
    await house.stop()
    await restoreSet(folder, await readSet(folder, before.set), older)
    await restoreSet(folder, await readSet(folder, during?.set ?? ''), newer)
    await cp(newer, bereft, { recursive: true })
    for (const file of [...engineFiles(newer), ...engineFiles(bereft)]) await rm(file, { force: true })
    await cp(join(older, 'temporal.db'), join(newer, 'temporal.db'))

    for (const data of [newer, bereft]) {
      await using restored = await HouseOnFire.build(data)
      const end = await year.at(restored.address).playThrough('2025-12-31')

      expect(end.ended).toBe(true)
      expect(end.stuck).toEqual([])
      await untilAllHasEnded(data, year.id)
      expect(await historyOf(data, year.id)).toEqual(await historyOf(house.data, calm.id))
      expect((await year.at(restored.address).report()).years).toEqual(years)
      expect((await checkHouse(join(data, 'rehearsals', year.id))).parts.filter(({ fault }) => fault)).toEqual([])
    }
  },
  FIVE_MINUTES_MS * 2,
)
