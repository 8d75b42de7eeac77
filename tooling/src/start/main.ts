import { buildProduct } from '../build/build-product.ts'
import { requireBuilt } from '../build/require-built.ts'
import { WrongCall } from '../call/index.ts'
import { CommandFailed } from '../processes/run-command.ts'
import { CannotStart, startSystem } from '../system/index.ts'
import { refuseLater, upgradeData } from '../upgrade/index.ts'
import { greetFirst } from './greet-first.ts'
import { readPlan } from './read-plan.ts'

/** The rehearsal that a newcomer finds. */
const FIRST_YEAR = 'hoang-mai-2024'

const stopping = new AbortController()
const stopAsked = new Promise<void>((resolve) => {
  stopping.signal.addEventListener('abort', () => resolve())
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())
})

try {
  const { isLive, isBuilt, data, backups, env, settings } = readPlan(process.argv.slice(2))
  const kind = isLive ? 'LIVE' : 'REHEARSAL'
  const { signal } = stopping
  const system = await startSystem({
    data,
    env: { KHOAN_VIEC_FIRST_YEAR: FIRST_YEAR, ...env },
    port: settings.serving.port,
    signal,
    prepare: async (say) => {
      await refuseLater(data, kind)
      await (isBuilt ? requireBuilt() : buildProduct(say))
    },
    // A rehearsal is nobody's real year: its worker brings it up to date when it is wanted.
    ...(isLive ? { beforeWork: (engine, say) => upgradeData({ data, kind, backups, engine, say, signal }) } : {}),
  })
  const address = settings.serving.origin ?? system.address
  const greeting = isLive ? await greetFirst(data, address, env) : []
  for (const line of [...system.say, ...greeting]) console.log(line)
  if (address !== system.address) console.log(`Behind a proxy; here at ${system.address}`)
  console.log(address)

  await stopAsked
  await system.stop()
  process.exit(0)
} catch (error) {
  if (stopping.signal.aborted) process.exit(0)
  if (error instanceof CommandFailed) console.error(error.output)
  else console.error(error instanceof CannotStart || error instanceof WrongCall ? error.message : error)
  process.exit(1)
}
