import { newHouseId } from '../house/index.ts'
import type { Services } from '../trpc/index.ts'

const TIMEOUT_MS = 60_000

/** The live house, empty, at the first start. Its id names it to witnesses, so it is one of a kind. */
export async function makeLiveHouse({ houses, log }: Services): Promise<void> {
  if ((await houses.list()).length > 0) return
  const made = await houses.create({ id: `live-${newHouseId(new Date())}`, title: '', scenario: '' }, {}, TIMEOUT_MS)
  if (!made) log.error('no worker took the live house up')
}
