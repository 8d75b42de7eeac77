import { readOptions } from '../call/index.ts'

const usage = 'Usage: npm run -s rebuild [-- --cycle NAME]'

/** Which record is meant: absent, the newest. @throws WrongCall */
export function readCycle(words: readonly string[]): { readonly cycle?: string | undefined } {
  return readOptions(words, { cycle: { type: 'string' } }, usage)
}
