import { buildProduct } from '../build/build-product.ts'
import { CommandFailed } from '../processes/run-command.ts'
import { CannotStart, findDataDirectory, startSystem } from '../system/index.ts'

/** The rehearsal that a newcomer finds. */
const FIRST_YEAR = 'hoang-mai-2024'

const stopping = new AbortController()
const stopAsked = new Promise<void>((resolve) => {
  stopping.signal.addEventListener('abort', () => resolve())
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())
})

try {
  const system = await startSystem({
    data: findDataDirectory(),
    port: process.env['PORT'],
    env: { KHOAN_VIEC_FIRST_YEAR: FIRST_YEAR, ...process.env },
    signal: stopping.signal,
    prepare: buildProduct,
  })
  for (const line of system.say) console.log(line)
  console.log(system.address)

  await stopAsked
  await system.stop()
  process.exit(0)
} catch (error) {
  if (stopping.signal.aborted) process.exit(0)
  if (error instanceof CommandFailed) console.error(error.output)
  else console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}
