import { readOptions, WrongCall } from '../call/index.ts'

export type Call = {
  /** Name of a scenario, or the path of a file. */
  readonly scenario: string
  /** Virtual days a second; absent: as fast as the work is done. */
  readonly daysPerSecond?: number
  readonly json: boolean
}

const usage = 'npm run -s rehearse -- --scenario NAME|FILE [--speed max|DAYS_A_SECOND] [--json]'

/** Beyond this many days a second the product's clock does not run; stepping is for what is faster. */
const FASTEST = 10

const options = {
  scenario: { type: 'string' },
  speed: { type: 'string', default: 'max' },
  json: { type: 'boolean', default: false },
} as const

/** Reads the words after the command; throws WrongCall for what it does not know. */
export function readArguments(words: readonly string[]): Call {
  const { scenario, speed, json } = readOptions(words, options, usage)
  if (scenario === undefined) throw new WrongCall(`Which scenario? ${usage}`)
  if (speed === 'max') return { scenario, json }
  const daysPerSecond = Number(speed)
  if (!(daysPerSecond > 0 && daysPerSecond <= FASTEST))
    throw new WrongCall(`--speed is max, or virtual days a second above 0 and up to ${FASTEST}, not "${speed}".`)
  return { scenario, daysPerSecond, json }
}
