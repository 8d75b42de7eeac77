import { parseArgs } from 'node:util'
import { WrongCall } from '../log/read-arguments.ts'

export type Call = { readonly cycle: string | undefined; readonly json: boolean }

const usage = 'Usage: npm run -s doctor [-- [--cycle NAME] [--json]]'

/** Reads the words after the command. @throws WrongCall for what it does not know. */
export function readArguments(words: readonly string[]): Call {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { cycle: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    return { cycle: values.cycle, json: values.json }
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
