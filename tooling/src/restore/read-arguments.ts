import { readWords, WrongCall } from '../call/index.ts'

export type RestoreCall = { readonly folder: string; readonly set?: string | undefined; readonly check: boolean }

const usage = 'Usage: npm run -s restore -- DIR [--set NAME] [--check]'

/** Reads the words after the command. @throws WrongCall for what it does not know */
export function readArguments(words: readonly string[]): RestoreCall {
  const options = { set: { type: 'string' }, check: { type: 'boolean', default: false } } as const
  const { values, positionals } = readWords(words, options, usage)
  const [folder, ...more] = positionals
  if (!folder || more.length > 0) throw new WrongCall(usage)
  return { folder, ...values }
}
