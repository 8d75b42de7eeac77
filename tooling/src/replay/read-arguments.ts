import { readOptions } from '../call/index.ts'

export type Call = { readonly cycle?: string | undefined; readonly json: boolean }

const usage = 'Usage: npm run -s replay -- [--cycle NAME] [--json]'

/** Reads the words after the command; throws WrongCall for what it does not know. */
export function readArguments(words: readonly string[]): Call {
  return readOptions(words, { cycle: { type: 'string' }, json: { type: 'boolean', default: false } }, usage)
}
