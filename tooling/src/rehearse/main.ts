import { buildProduct } from '../build/build-product.ts'
import { givenSettings, WrongCall } from '../call/index.ts'
import { CommandFailed } from '../processes/run-command.ts'
import { sayOnStandardError } from '../progress/narrate.ts'
import { CannotStart, findDataDirectory, reachSystem } from '../system/index.ts'
import { findScenario } from './find-scenario.ts'
import { playScenario } from './play-scenario.ts'
import { readArguments } from './read-arguments.ts'
import { speakFor } from './words.ts'
import { writeTables } from './write-table.ts'

const STUCK = 1
const WRONG_CALL = 2

const stopping = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())

try {
  process.exitCode = await rehearse()
} catch (error) {
  if (error instanceof CommandFailed) console.error(error.output)
  else console.error(error instanceof WrongCall || error instanceof CannotStart ? error.message : error)
  process.exitCode = error instanceof WrongCall ? WRONG_CALL : STUCK
}

async function rehearse(): Promise<number> {
  const call = readArguments(process.argv.slice(2))
  const { text, script } = await findScenario(call.scenario)
  await buildProduct()
  const system = await reachSystem({
    data: findDataDirectory(),
    port: givenSettings().serving.port,
    signal: stopping.signal,
  })
  try {
    const report = await playScenario({
      address: system.address,
      text,
      ...(call.daysPerSecond === undefined ? {} : { daysPerSecond: call.daysPerSecond }),
      say: sayOnStandardError,
      signal: stopping.signal,
    })
    process.stdout.write(`${call.json ? JSON.stringify(report) : writeTables(report, speakFor(process.env))}\n`)
    const stuck = report.years.flatMap((year) => year.stuck)
    const isGraded =
      report.years.length === script.years.length && report.years.every(({ results }) => results.length > 0)
    const isWhole = stuck.length === 0 && isGraded
    if (!isWhole) sayOnStandardError(`${script.name}: ${stuck.length} stuck`)
    return isWhole ? 0 : STUCK
  } finally {
    await system.stop()
  }
}
