import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HouseOnFire } from './house.ts'
import { historyOf, YearFromOutside } from './year.ts'

const FIVE_MINUTES_MS = 300_000

test(
  'a year whose engine has forgotten everything is finished from the record',
  async () => {
    await using house = await HouseOnFire.build()
    const calm = await YearFromOutside.begin(house.address)
    await calm.playThrough('2025-12-31')
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
    expect((await bereft.report()).results).toEqual((await calm.report()).results)
  },
  FIVE_MINUTES_MS,
)
