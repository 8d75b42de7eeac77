import { parseArgs } from 'node:util'
import { WrongCall } from '../log/read-arguments.ts'

const usage = 'Usage: npm run -s rebuild [-- --cycle NAME]'

/** Which record is meant: absent, the newest. @throws WrongCall */
export function readCycle(words: readonly string[]): { readonly cycle: string | undefined } {
  try {
    const { values } = parseArgs({ args: [...words], options: { cycle: { type: 'string' } } })
    return { cycle: values.cycle }
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
