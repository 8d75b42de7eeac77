import { readOptions } from '../call/index.ts'

export type Call = { readonly cycle?: string | undefined; readonly json: boolean }

const usage = `Usage: npm run -s doctor [-- [--cycle NAME] [--json]]
Exit codes: 0 all is as it must be, 1 something is not, 2 the call was not understood.`

/** Reads the words after the command. @throws WrongCall for what it does not know. */
export function readArguments(words: readonly string[]): Call {
  return readOptions(words, { cycle: { type: 'string' }, json: { type: 'boolean', default: false } }, usage)
}
