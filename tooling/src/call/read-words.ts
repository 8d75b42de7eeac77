import { parseArgs, type ParseArgsConfig } from 'node:util'
import { WrongCall } from './wrong-call.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** The words after a command, by its options. @throws WrongCall with its usage for what it does not know */
export function readWords<const Known extends Options>(words: readonly string[], options: Known, usage: string) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    throw new WrongCall(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** The words after a command that takes options alone. @throws WrongCall with its usage */
export function readOptions<const Known extends Options>(words: readonly string[], options: Known, usage: string) {
  const { values, positionals } = readWords(words, options, usage)
  if (positionals.length > 0) throw new WrongCall(usage)
  return values
}
