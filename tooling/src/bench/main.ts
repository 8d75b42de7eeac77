import { WrongCall } from '../call/index.ts'
import { chooseParts } from './parts.ts'
import { runParts } from './run-parts.ts'

const WRONG_CALL = 2

/** Measures the product against its own foundations, side by side on this machine. Prints; asserts nothing. */
const stopping = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())

try {
  await runParts(chooseParts(process.argv.slice(2)), stopping.signal)
} catch (error) {
  if (!(error instanceof WrongCall)) throw error
  console.error(error.message)
  process.exitCode = WRONG_CALL
}
