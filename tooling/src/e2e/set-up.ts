import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProduct } from '../build/build-product.ts'
import { findFreePort } from '../processes/ports.ts'
import { startSystem } from '../system/index.ts'
import { openYear, playTo } from './year.ts'
import { arePrepared, rememberYears } from './years.ts'

/** The small year in the middle of its work: contracts run, reports are open, nobody is graded. */
const MID_YEAR = '2024-07-01'

/**
 * Starts the product on data of its own, with one small year that is over and one half-way; answers how to end it all.
 * Where the environment names such years already, they are used and nothing is started.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (arePrepared()) return async () => undefined
  const data = await mkdtemp(join(tmpdir(), 'khoan-viec-journeys-'))
  // An engine of its own, which may be stopped without anybody else's noticing.
  const { TEMPORAL_ADDRESS: _given, ...env } = process.env
  const system = await startSystem({ data, port: await findFreePort(), env, prepare: buildProduct })
  const stop = async () => {
    await system.stop()
    await rm(data, { recursive: true, force: true })
  }
  try {
    const over = await openYear(system.address, 'small')
    await playTo(system.address, over, 'END')
    const running = await openYear(system.address, 'small')
    await playTo(system.address, running, MID_YEAR)
    rememberYears({ address: system.address, data, over, running })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
